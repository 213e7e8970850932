// Firms that credits name: studios, makers, carriers. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let firms: StaticString = """
    # Firms that credits name: studios, makers, carriers.
    Activision Blizzard	company	US	written	Activision;Blizzard;Blizzard Entertainment
    Bandai Namco	company	JP	written	Bandai;バンダイ
    Square Enix	company	JP
    Capcom	company	JP
    Konami	company	JP
    Sega	company	JP
    Nintendo	company	JP
    Sony	company	JP	written	Sony Interactive Entertainment
    FromSoftware	company	JP
    Koei Tecmo	company	JP
    Toei	company	JP	written	Toei Animation
    Toho	company	JP
    Studio Ghibli	company	JP
    Electronic Arts	company	US	written	EA!;EA Sports
    Epic Games	company	US
    Rockstar Games	company	US
    Take-Two	company	US	written	Take Two;Take-Two Interactive
    Riot Games	company	US
    Bethesda	company	US
    2K Games	company	US	written	2K!
    Ubisoft	company	FR
    CD Projekt Red	company	PL	written	CD Projekt
    Guerrilla Games	company	NL	written	Guerilla Games
    Mojang	company	SE
    Creative Assembly	company	GB
    Krafton	company	KR	written	Krafton Inc
    Tencent	company	CN	written	Tencent Games
    miHoYo	company	CN
    NetEase	company	CN
    Insomniac Games	company	US
    Infinity Ward	company	US
    Naughty Dog	company	US
    Bungie	company	US
    343 Industries	company	US
    Xbox	company	US
    PlayStation	company	US
    20th Century Fox	company	US	written	20th Century Studios;Twentieth Century Fox
    Fox Searchlight	company	US	written	Searchlight Pictures
    Focus Features	company	US
    A24	company	US	word
    Blumhouse	company	US	written	Blumhouse Productions
    Legendary	company	US	written	Legendary Pictures
    DreamWorks	company	US	written	DreamWorks Animation
    Pixar	company	US
    Illumination	company	US
    Columbia Pictures	company	US	written	Columbia TriStar
    New Line Cinema	company	US
    MGM	company	US	word
    Paramount	company	US
    DC	company	US	word,written	DC Comics
    Marvel	company	US	written	Marvel Entertainment
    Apple TV+	company	US	written	Apple TV
    Prime Video	company	US
    CBS Studios	company	US
    Summit Entertainment	company	US
    Harpo Productions	company	US
    Working Title	company	GB	written	Working Title Films
    Aardman	company	GB
    Fremantle	company	GB	written	Fremantle Media;FremantleMedia
    Banijay	company	FR
    Endemol	company	NL	written	Endemol Shine
    StudioCanal	company	FR	written	Studiocanal
    Constantin Film	company	DE
    Wiedemann & Berg	company	DE
    X Verleih	company	DE
    Leonine	company	DE	written	LEONINE
    Tobis	company	DE	written	Tobis Film
    Majestic	company	DE	written	Majestic Film
    Yash Raj Films	company	IN	written	YRF!
    Dharma Productions	company	IN
    T-Series	company	IN
    Red Chillies Entertainment	company	IN	written	Red Chillies
    Eros Now	company	IN
    Excel Entertainment	company	IN
    Viacom18	company	IN
    Nokia	company	FI
    Huawei	company	CN
    Xiaomi	company	CN
    Oppo	company	CN	written	OPPO
    Vivo	company	CN
    OnePlus	company	CN
    Realme	company	CN	written	realme
    Lenovo	company	CN
    DJI	company	CN	word
    BYD	company	CN	word
    NIO	company	CN	word
    Samsung	company	KR	written	Samsung Electronics
    LG	company	KR	word,written	LG Electronics
    Hyundai	company	KR	written	Hyundai Motor
    Kia	company	KR	word
    HYBE	company	KR
    Big Hit Entertainment	company	KR
    Toyota	company	JP
    Honda	company	JP
    Nissan	company	JP
    Mazda	company	JP
    Subaru	company	JP
    Canon	company	JP
    Nikon	company	JP
    Fujifilm	company	JP
    Panasonic	company	JP
    Asus	company	TW	written	ASUS
    Acer	company	TW
    MSI	company	TW	word
    Foxconn	company	TW
    HTC	company	TW	word
    TSMC	company	TW
    Nvidia	company	US	written	NVIDIA
    AMD	company	US	word
    Intel	company	US
    Qualcomm	company	US
    IBM	company	US	word
    Hewlett Packard	company	US	written	Hewlett-Packard
    Dell	company	US	written	Dell Technologies
    Western Digital	company	US
    Texas Instruments	company	US
    Razer	company	US
    Corsair	company	US
    GoPro	company	US
    Garmin	company	US
    Fitbit	company	US
    Bose	company	US
    Beats	company	US
    Sonos	company	US
    Spotify	company	US
    Roku	company	US
    Uber	company	US
    Lyft	company	US
    Airbnb	company	US
    DoorDash	company	US
    PayPal	company	US
    eBay	company	US
    Best Buy	company	US
    Home Depot	company	US	written	The Home Depot
    Whole Foods	company	US	written	Whole Foods Market
    Trader Joe's	company	US
    Walmart	company	US
    Costco	company	US
    Kroger	company	US
    Starbucks	company	US
    McDonald's	company	US	written	McDonalds
    Burger King	company	US
    Taco Bell	company	US
    Pizza Hut	company	US
    KFC	company	US	word
    Domino's	company	US
    Coca-Cola	company	US	written	Coca Cola
    Pepsi	company	US	written	PepsiCo
    Johnson & Johnson	company	US
    Procter & Gamble	company	US
    Pfizer	company	US
    Moderna	company	US
    AstraZeneca	company	GB
    BioNTech	company	DE
    BASF	company	DE
    Siemens	company	DE
    Bosch	company	DE
    SAP	company	DE	word
    Volkswagen	company	DE	written	VW!
    BMW	company	DE	word
    Mercedes-Benz	company	DE	written	Mercedes;Daimler
    Audi	company	DE
    Porsche	company	DE
    Opel	company	DE
    Deutsche Bahn	company	DE	written	DB AG
    Deutsche Telekom	company	DE
    Deutsche Post	company	DE
    Deutsche Bank	company	DE
    Lufthansa	company	DE
    Adidas	company	DE
    Hugo Boss	company	DE
    Aldi	company	DE
    Lidl	company	DE
    Edeka	company	DE
    Rewe	company	DE
    EnBW	company	DE
    RWE	company	DE	word
    E.ON	company	DE	word
    AVM	company	DE	word
    Rolls-Royce	company	GB	written	Rolls Royce
    Aston Martin	company	GB
    Jaguar Land Rover	company	GB	written	Land Rover
    Marks & Spencer	company	GB	written	M&S!
    John Lewis	company	GB
    Tesco	company	GB
    Sainsbury's	company	GB
    British Airways	company	GB
    Virgin Galactic	company	GB
    Virgin Orbit	company	GB
    Virgin Atlantic	company	GB
    BP	company	GB	word
    Renault	company	FR
    Peugeot	company	FR
    Citroën	company	FR
    Alstom	company	FR
    SNCF	company	FR
    RATP	company	FR
    EDF	company	FR	word
    Engie	company	FR
    TotalEnergies	company	FR
    Air France	company	FR
    Louis Vuitton	company	FR
    Ferrari	company	IT
    Fiat	company	IT
    Alfa Romeo	company	IT
    Lamborghini	company	IT
    Maserati	company	IT
    Giorgio Armani	company	IT
    Bottega Veneta	company	IT
    Volvo	company	SE
    IKEA	company	SE
    Ericsson	company	SE
    General Motors	company	US	written	GM!
    Chevrolet	company	US
    Rivian	company	US
    Lucid Motors	company	US	written	Lucid
    Boeing	company	US
    Lockheed Martin	company	US
    Northrop Grumman	company	US
    Raytheon	company	US
    General Atomics	company	US
    General Dynamics	company	US
    Sierra Space	company	US	written	Sierra Nevada Corporation
    Relativity Space	company	US
    Firefly Aerospace	company	US
    Stratolaunch	company	US
    ULA	company	US	word,written	United Launch Alliance
    Arianespace	company	FR	written	ArianeGroup
    Thales Alenia Space	company	FR
    Ball Aerospace	company	US
    Axiom Space	company	US
    Boston Dynamics	company	US
    American Airlines	company	US
    Delta Air Lines	company	US
    United Airlines	company	US
    Qantas	company	AU
    Goldman Sachs	company	US
    Morgan Stanley	company	US
    Wells Fargo	company	US
    Credit Suisse	company	CH
    Nestlé	company	CH
    Novartis	company	CH
    Calvin Klein	company	US
    Ralph Lauren	company	US
    Tommy Hilfiger	company	US
    Nike	company	US
    Tata Motors	company	IN
    Reliance Jio	company	IN	written	Jio!
    Flipkart	company	IN
    Swiggy	company	IN
    Zomato	company	IN
    Ather Energy	company	IN
    Ola Electric	company	IN
    Starlink	company	US
    OpenAI	company	US
    Alphabet	company	US
    Waymo	company	US
    Twitch	company	US
    Patreon	company	US
    Gofundme	company	US	written	GoFundMe
    Kickstarter	company	US
    DigitalGlobe	company	US
    Mapbox	company	US
    OpenStreetMap	company	US	written	OpenStreetMap contributors
    Esri	company	US
    Syzygy Plasmonics	company	US
    """
}
