// More newspapers, magazines and news sites. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let press: StaticString = """
    # More newspapers, magazines and news sites.
    The Daily Beast	newspaper	US	written	Daily Beast
    Wired	newspaper	US
    Ars Technica	newspaper	US	written	Ars!
    TechCrunch	newspaper	US
    Engadget	newspaper	US
    Gizmodo	newspaper	US
    Lifehacker	newspaper	US
    Kotaku	newspaper	US
    IGN	newspaper	US	word
    GameSpot	newspaper	US
    Mashable	newspaper	US
    Business Insider	newspaper	US	written	Insider
    Inc. Magazine	newspaper	US
    Fast Company	newspaper	US
    The Hill	newspaper	US
    Roll Call	newspaper	US	written	CQ Roll Call;CQ-Roll Call;CQ-Roll Call Inc
    National Review	newspaper	US
    Mother Jones	newspaper	US
    The Intercept	newspaper	US
    The Nation	newspaper	US
    The New Yorker	newspaper	US	written	New Yorker
    New York Magazine	newspaper	US
    Vanity Fair	newspaper	US
    Vogue	newspaper	US	written	British Vogue
    Esquire	newspaper	US
    Harper's Bazaar	newspaper	US
    Cosmopolitan	newspaper	US
    Glamour	newspaper	US
    Marie Claire	newspaper	US
    People Magazine	newspaper	US
    Us Weekly	newspaper	US
    Entertainment Weekly	newspaper	US
    The Hollywood Reporter	newspaper	US	written	Hollywood Reporter;THR!
    Deadline Hollywood	newspaper	US
    Billboard	newspaper	US
    Pitchfork	newspaper	US
    Sports Illustrated	newspaper	US
    The Athletic	newspaper	US
    The Ringer	newspaper	US
    Bleacher Report	newspaper	US
    SB Nation	newspaper	US
    Arizona Republic	newspaper	US	written	The Arizona Republic
    Milwaukee Journal Sentinel	newspaper	US	written	Journal Sentinel
    Indianapolis Star	newspaper	US	written	IndyStar
    Cincinnati Enquirer	newspaper	US	written	The Enquirer;The Cincinnati Enquirer
    Louisville Courier Journal	newspaper	US	written	Courier Journal
    The Tennessean	newspaper	US	written	Tennessean
    Austin American-Statesman	newspaper	US	written	American-Statesman
    The Columbus Dispatch	newspaper	US	written	Columbus Dispatch
    Des Moines Register	newspaper	US	written	The Register
    The Oregonian	newspaper	US	written	Oregonian
    Orange County Register	newspaper	US	written	OC Register
    Long Beach Press-Telegram	newspaper	US
    San Diego Union-Tribune	newspaper	US	written	The San Diego Union-Tribune;U-T San Diego
    Sacramento Bee	newspaper	US	written	The Sacramento Bee
    Mercury News	newspaper	US	written	The Mercury News;Bay Area News Group
    Fresno Bee	newspaper	US
    Kansas City Star	newspaper	US	written	The Kansas City Star
    St. Louis Post-Dispatch	newspaper	US	written	Post-Dispatch
    Pioneer Press	newspaper	US	written	St. Paul Pioneer Press
    Baltimore Sun	newspaper	US	written	The Baltimore Sun
    Hartford Courant	newspaper	US
    Orlando Sentinel	newspaper	US
    Sun Sentinel	newspaper	US	written	South Florida Sun Sentinel
    Tampa Bay Times	newspaper	US
    Charlotte Observer	newspaper	US	written	The Charlotte Observer
    The News & Observer	newspaper	US	written	News & Observer
    Atlanta Journal-Constitution	newspaper	US	written	AJC!
    The Times-Picayune	newspaper	US	written	Times-Picayune;The Advocate
    Omaha World-Herald	newspaper	US
    The Salt Lake Tribune	newspaper	US	written	Salt Lake Tribune
    Deseret News	newspaper	US
    Las Vegas Review-Journal	newspaper	US
    Honolulu Star-Advertiser	newspaper	US
    Anchorage Daily News	newspaper	US
    Boston Herald	newspaper	US	written	MediaNews Group/Boston Herald
    Newsday	newspaper	US
    Asbury Park Press	newspaper	US
    The Record	newspaper	US
    NJ Advance Media	newspaper	US	written	NJ.com
    PennLive	newspaper	US
    Pittsburgh Post-Gazette	newspaper	US
    Pittsburgh Tribune-Review	newspaper	US	written	Tribune-Review
    Reading Eagle	newspaper	US
    Buffalo News	newspaper	US	written	The Buffalo News
    Fort Worth Star-Telegram	newspaper	US	written	Star-Telegram
    Richmond Times-Dispatch	newspaper	US
    The Virginian-Pilot	newspaper	US
    Spaceflight Now	newspaper	US
    Spaceflight Insider	newspaper	US
    SpaceNews	newspaper	US
    Space.com	newspaper	US
    Live Science	newspaper	US	written	LiveScience
    Popular Mechanics	newspaper	US
    Scientific American	newspaper	US
    Quanta Magazine	newspaper	US
    Smithsonian Magazine	newspaper	US
    Science News	newspaper	US
    Phys.org	newspaper	US
    EurekAlert!	newspaper	US
    Nature	newspaper	GB
    New Scientist	newspaper	GB	written	NewScientist
    TechRadar	newspaper	GB
    T3	newspaper	GB	word
    PC Gamer	newspaper	GB
    GamesRadar	newspaper	GB
    Tom's Guide	newspaper	GB
    Tom's Hardware	newspaper	GB
    Android Central	newspaper	US
    Daily Express	newspaper	GB	written	Express Newspapers;Sunday Express
    Daily Star	newspaper	GB
    Daily Record	newspaper	GB
    The Scotsman	newspaper	GB	written	Scotsman
    The Herald	newspaper	GB
    Manchester Evening News	newspaper	GB	written	MEN!;MEN Media
    Liverpool Echo	newspaper	GB
    Birmingham Mail	newspaper	GB
    Yorkshire Post	newspaper	GB
    Yorkshire Evening Post	newspaper	GB
    Eastern Daily Press	newspaper	GB
    East Anglian Daily Times	newspaper	GB
    Evening News	newspaper	GB
    LADbible	newspaper	GB
    HuffPost UK	newspaper	GB
    JustGiving	newspaper	GB
    The i	newspaper	GB	written	i newspaper
    City AM	newspaper	GB
    Radio Times	newspaper	GB
    NME	newspaper	GB	word
    Hello!	newspaper	GB
    OK!	newspaper	GB	word
    Irish Independent	newspaper	IE	written	Independent.ie
    Irish Examiner	newspaper	IE
    TheJournal.ie	newspaper	IE
    The Globe and Mail	newspaper	CA	written	Globe and Mail
    Toronto Star	newspaper	CA
    National Post	newspaper	CA
    Postmedia	newspaper	CA	written	Postmedia News
    Calgary Herald	newspaper	CA
    Vancouver Sun	newspaper	CA
    Montreal Gazette	newspaper	CA
    Le Devoir	newspaper	CA
    Le Journal de Montréal	newspaper	CA
    Le Point	newspaper	FR
    L'Express	newspaper	FR
    L'Obs	newspaper	FR
    Paris Match	newspaper	FR
    20 Minutes	newspaper	FR
    La Croix	newspaper	FR
    Les Echos	newspaper	FR
    Le Télégramme	newspaper	FR
    La Dépêche du Midi	newspaper	FR
    Sud Ouest	newspaper	FR
    La Voix du Nord	newspaper	FR
    Nice-Matin	newspaper	FR
    Le Progrès	newspaper	FR
    L'Est Républicain	newspaper	FR
    Actu Toulouse	newspaper	FR
    76actu	newspaper	FR
    Le Journal des Sables	newspaper	FR
    Le Petit Courrier	newspaper	FR
    Le Soir	newspaper	BE
    De Standaard	newspaper	BE
    La Libre Belgique	newspaper	BE
    Tages-Anzeiger	newspaper	CH
    20 Minuten	newspaper	CH
    Le Temps	newspaper	CH
    Focus Online	newspaper	DE	written	FOCUS Online
    Die Tageszeitung	newspaper	DE	written	taz!
    Berliner Morgenpost	newspaper	DE
    Berliner Zeitung	newspaper	DE
    B.Z.	newspaper	DE	word
    Hamburger Abendblatt	newspaper	DE
    Hamburger Morgenpost	newspaper	DE
    Kölner Stadt-Anzeiger	newspaper	DE
    Rheinische Post	newspaper	DE
    WAZ	newspaper	DE	word
    Stuttgarter Zeitung	newspaper	DE
    Münchner Merkur	newspaper	DE
    Abendzeitung	newspaper	DE
    Augsburger Allgemeine	newspaper	DE
    Nürnberger Nachrichten	newspaper	DE
    Sächsische Zeitung	newspaper	DE
    Leipziger Volkszeitung	newspaper	DE
    Freie Presse	newspaper	DE
    Mitteldeutsche Zeitung	newspaper	DE
    Ostsee-Zeitung	newspaper	DE
    Weser-Kurier	newspaper	DE
    Kreiszeitung	newspaper	DE
    Rhein-Zeitung	newspaper	DE
    Mannheimer Morgen	newspaper	DE
    Badische Zeitung	newspaper	DE
    Frankfurter Rundschau	newspaper	DE
    heise online	newspaper	DE	written	heise
    Golem.de	newspaper	DE	written	Golem
    t3n	newspaper	DE	word
    CHIP	newspaper	DE
    Computer Bild	newspaper	DE	written	COMPUTER BILD
    WinFuture	newspaper	DE
    Spektrum der Wissenschaft	newspaper	DE	written	Spektrum.de;Spektrum
    5 Minuten	newspaper	DE
    Der Standard	newspaper	AT
    Kronen Zeitung	newspaper	AT
    Kleine Zeitung	newspaper	AT
    Salzburger Nachrichten	newspaper	AT	written	SN!
    El Confidencial	newspaper	ES
    El Periódico	newspaper	ES
    20minutos	newspaper	ES
    Diario AS	newspaper	ES	written	AS!
    Público	newspaper	PT
    Correio da Manhã	newspaper	PT
    La Stampa	newspaper	IT
    Il Messaggero	newspaper	IT
    Il Giornale	newspaper	IT
    La Gazzetta dello Sport	newspaper	IT
    Il Fatto Quotidiano	newspaper	IT
    De Telegraaf	newspaper	NL
    de Volkskrant	newspaper	NL
    NRC	newspaper	NL	word
    Trouw	newspaper	NL
    NU.nl	newspaper	NL
    Aftonbladet	newspaper	SE
    Expressen	newspaper	SE
    Dagens Nyheter	newspaper	SE
    Svenska Dagbladet	newspaper	SE
    VG	newspaper	NO	word,written	Verdens Gang
    Dagbladet	newspaper	NO
    Aftenposten	newspaper	NO
    Nettavisen	newspaper	NO
    Bergens Tidende	newspaper	NO
    Politiken	newspaper	DK
    Jyllands-Posten	newspaper	DK
    Berlingske	newspaper	DK
    Ekstra Bladet	newspaper	DK
    Helsingin Sanomat	newspaper	FI
    Ilta-Sanomat	newspaper	FI
    Iltalehti	newspaper	FI
    Morgunblaðið	newspaper	IS
    Gazeta Wyborcza	newspaper	PL
    Rzeczpospolita	newspaper	PL
    Seznam Zprávy	newspaper	CZ
    MF DNES	newspaper	CZ
    SME	newspaper	SK	word
    Index.hu	newspaper	HU
    Kathimerini	newspaper	GR
    Milliyet	newspaper	TR
    Sözcü	newspaper	TR
    Habertürk	newspaper	TR
    Yeni Şafak	newspaper	TR
    Rossiyskaya Gazeta	newspaper	RU	written	Российская газета
    Argumenty i Fakty	newspaper	RU	written	АиФ!
    Moskovsky Komsomolets	newspaper	RU	written	МК!
    Gazeta.ru	newspaper	RU	written	Газета.ru
    Ukrayinska Pravda	newspaper	UA	written	Українська правда
    Deccan Herald	newspaper	IN
    Deccan Chronicle	newspaper	IN
    The Economic Times	newspaper	IN	written	Economic Times
    Business Standard	newspaper	IN
    Firstpost	newspaper	IN
    Scroll.in	newspaper	IN
    The Print	newspaper	IN	written	ThePrint
    The Quint	newspaper	IN
    Mid-Day	newspaper	IN	written	mid-day
    DNA India	newspaper	IN
    News18	newspaper	IN
    Zee News	newspaper	IN
    91Mobiles	newspaper	IN	written	91mobiles
    Geo News	newspaper	PK
    The Express Tribune	newspaper	PK	written	Express Tribune
    The Daily Star	newspaper	BD
    Prothom Alo	newspaper	BD
    Gulf News	newspaper	AE
    Khaleej Times	newspaper	AE
    The National	newspaper	AE
    The Business Times	newspaper	SG
    New Straits Times	newspaper	MY
    Malay Mail	newspaper	MY
    Rappler	newspaper	PH
    Philippine Daily Inquirer	newspaper	PH
    Kompas	newspaper	ID	written	Kompas.com
    Tempo	newspaper	ID
    Detik.com	newspaper	ID	written	detikcom
    Bangkok Post	newspaper	TH
    VnExpress	newspaper	VN
    Apple Daily	newspaper	HK
    HK01	newspaper	HK
    Liberty Times	newspaper	TW
    Chosun Ilbo	newspaper	KR
    JoongAng Ilbo	newspaper	KR
    The Korea Herald	newspaper	KR	written	Korea Herald
    The Korea Times	newspaper	KR
    Herald Sun	newspaper	AU
    The Courier-Mail	newspaper	AU	written	Courier Mail
    The West Australian	newspaper	AU
    News.com.au	newspaper	AU
    New Zealand Herald	newspaper	NZ	written	NZ Herald
    News24	newspaper	ZA
    Mail & Guardian	newspaper	ZA
    Sowetan	newspaper	ZA
    Daily Nation	newspaper	KE
    Al-Masry Al-Youm	newspaper	EG
    Reforma	newspaper	MX
    Excélsior	newspaper	MX
    La Jornada	newspaper	MX
    El Financiero	newspaper	MX
    El Tiempo	newspaper	CO
    El Espectador	newspaper	CO
    El Comercio	newspaper	PE
    La República	newspaper	PE
    La Tercera	newspaper	CL
    El Mercurio	newspaper	CL
    Confidencial	newspaper	NI
    El Nacional	newspaper	VE
    Infobae	newspaper	AR
    Página/12	newspaper	AR
    Olé	newspaper	AR	word
    Estadão	newspaper	BR	written	O Estado de S. Paulo;Estado de S. Paulo
    UOL	newspaper	BR	word
    Veja	newspaper	BR
    Metrópoles	newspaper	BR
    The Tribune Bahamas	newspaper	BS
    Tribune242	newspaper	BS
    Deadline	newspaper	US	word
    """
}
