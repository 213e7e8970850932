// More photo agencies, archives and stock libraries. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let pictures: StaticString = """
    # More photo agencies, archives and stock libraries.
    Popperfoto	photo	GB
    PYMCA	photo	GB
    Bettmann	photo	US	written	Bettmann Archive;Bettman;The Bettmann Archive
    Archive Photos	photo	US
    Fox Photos	photo	GB
    Hulton Royals Collection	photo	GB
    Topical Press Agency	photo	GB
    Central Press	photo	GB	written	Central Press Photos
    General Photographic Agency	photo	GB
    Three Lions	photo	GB
    Michael Ochs Archives	photo	US	written	Michael Ochs Archive
    LMPC	photo	US
    Silver Screen Collection	photo	US
    Sunset Boulevard	photo	US
    Moviepix	photo	US
    Universal History Archive	photo	GB
    The Print Collector	photo	GB	written	Print Collector
    Culture Club	photo	GB
    DeAgostini	photo	IT	written	De Agostini;De Agostini Picture Library
    Photo 12	photo	FR	written	Photo12
    Leemage	photo	FR
    Roger-Viollet	photo	FR	written	Roger Viollet
    Apic	photo	FR
    Fine Art Images	photo	GB
    SSPL	photo	GB	written	Science & Society Picture Library;Science and Society Picture Library
    Construction Photography	photo	GB
    Loop Images	photo	GB
    Robert Harding	photo	GB	written	robertharding
    AWL Images	photo	GB
    4Corners	photo	GB
    Demotix	photo	US	word
    EMPICS	photo	GB	written	EMPICS Entertainment;EMPICS Sport
    Kennedy News	photo	GB	written	Kennedy News and Media
    Triangle News	photo	GB
    Deadline News	photo	GB
    Jam Press	photo	GB
    Mercury Press	photo	GB
    Cascade News	photo	GB
    Bav Media	photo	GB	written	BAV Media
    Wales News Service	photo	GB
    Media Wales	photo	GB
    Cover Images	photo	GB	written	CoverMG;Cover Media
    Eastnews Press Agency	photo	GB
    UK Press	photo	GB	written	UK Press Photos
    i-Images	photo	GB	written	I-Images;i-Images Picture Agency
    LNP Agency	photo	GB
    ANL	photo	GB	word
    Associated Newspapers	photo	GB
    Hoganphotos	photo	GB
    Oxford Media Library	photo	GB
    Patrick McMullan	photo	US	written	Patrick McMullan Company;PMC!
    PictureGroup	photo	US
    BEI Images	photo	US	written	BEI!
    Broadimage	photo	US
    X17	photo	US	word,written	X17online
    AdMedia	photo	US	written	AdM!
    Image Press Agency	photo	US	written	ImagePressAgency
    FameFlynet	photo	US	written	FameFlynet Pictures
    Pacific Coast News	photo	US	written	PacificCoastNews
    INSTARimages	photo	US	written	Instar Images
    The Grosby Group	photo	US	written	Grosby Group
    Penske Media	photo	US	written	Penske Media Corporation
    LAT Images	photo	US
    Sutton Images	photo	GB	written	Sutton Motorsport Images
    Motorsport Images	photo	GB
    XPB Images	photo	GB
    Red Bull Content Pool	photo	AT	written	Red Bull
    ISI Photos	photo	US
    Four Seam Images	photo	US
    Southcreek Global	photo	US
    Just Sports	photo	US
    Alter Photos	photo	ES	written	AlterPhotos
    GES Sportfoto	photo	DE	written	GES!
    HMB Media	photo	DE
    Beautiful Sports	photo	DE
    Team 2 Sportphoto	photo	DE
    photothek	photo	DE	written	photothek.net;Photothek
    picture-people	photo	DE
    Camera4	photo	DE	written	CAMERA4
    Snapshot Photography	photo	DE
    City-Press	photo	DE	written	City Press
    Contrast Photo	photo	DE
    argum	photo	DE
    Funke Foto Services	photo	DE	written	FUNKE Foto Services;Funke Foto Service
    PIC ONE	photo	DE
    TSP	photo	DE	word
    SULUPRESS	photo	DE	written	SuluPress.DE
    Fotostand	photo	DE
    localpic	photo	DE
    Panama Pictures	photo	DE
    Bildagentur-online	photo	DE
    Zoonar	photo	DE
    Shotshop	photo	DE
    CHROMORANGE	photo	DE
    blickwinkel	photo	DE
    imageBROKER	photo	DE
    F1online	photo	DE
    Caro	photo	DE	written	Caro Fotos;CARO Fotoagentur
    Geisler-Fotopress	photo	DE
    POP-EYE	photo	DE
    dieBildmanufaktur	photo	DE
    nordphoto GmbH	photo	DE
    kolbert-press	photo	DE
    SEPA.Media	photo	AT	written	SEPA Media
    Starpix	photo	AT
    Imagepoint	photo	CH
    MPP	photo	FR	word
    Crystal Pictures	photo	FR
    Agence 1827	photo	FR
    Le Pictorium	photo	FR	written	Pictorium
    OLYCOM	photo	FR	written	Olycom
    Only France	photo	FR
    Godong	photo	FR
    Phanie	photo	FR
    BSIP	photo	FR
    Photononstop	photo	FR
    hemis.fr	photo	FR	written	Hemis
    Onlyworld	photo	FR
    Haytham-REA	photo	FR	written	Haytham Pictures
    Presse Sports	photo	FR
    FEP	photo	FR	word,written	FEP Panoramic
    KMSP	photo	FR
    Orange Pictures	photo	NL
    ANP Sport	photo	NL
    Polfoto	photo	DK
    TT Bild	photo	SE
    Aftonbladet Bild	photo	SE
    All Over Press	photo	FI	written	AOP!
    PressFocus	photo	PL
    NEWSPIX.PL	photo	PL	written	Newspix
    Profimedia	photo	CZ	written	Profimedia.cz;Profimedia Images
    MAFRA	photo	CZ
    Inquam Photos	photo	RO
    Pixsell	photo	HR	written	PIXSELL
    Cropix	photo	HR	written	CROPIX
    Bobo	photo	SI
    Motion Team	photo	GR
    SOOC	photo	GR
    APE	photo	GR	word
    Imagoeconomica	photo	IT
    Fotogramma	photo	IT
    LivePhotoSport	photo	IT
    Controluce	photo	IT
    KONTROLAB	photo	IT
    Global Imagens	photo	PT
    Global Look Press	photo	RU	written	Globallookpress;GlobalLookPress
    PhotoXPress	photo	RU	written	Photoxpress
    Kommersant Photo	photo	RU	written	Kommersant Photo Agency;Коммерсантъ Фото
    Rossiya Segodnya	photo	RU	written	МИА Россия сегодня
    Agency Moskva	photo	RU	written	АГН Москва;Агентство Москва;Moskva News Agency;АГН «Москва»
    PHOTOLURE	photo	AM	written	Photolure
    Ukrafoto	photo	UA	written	УНИАН Фото
    Sportzpics	photo	IN	written	SPORTZPICS
    Feature China	photo	CN
    Sixth Tone	photo	CN
    Nippon News	photo	JP
    PIXTA	photo	JP	written	Pixta
    Penta Press	photo	KR
    OSEN	photo	KR
    Xportsnews	photo	KR
    EyePress	photo	SG	written	EyePress News;Eyepress
    Hong Kong Free Press	photo	HK
    Eyepix Group	photo	MX	written	Eyepix
    ObturaMX	photo	MX
    Agencia Enfoque	photo	MX	written	AGENCIA ENFOQUE
    Agencia Reforma	photo	MX	written	Grupo Reforma
    Fotobaires	photo	AR
    AGIF	photo	BR
    Photopress	photo	BR
    Brazil Photo Press	photo	BR	written	BrazilPhotoPress
    Fotoarena	photo	BR	written	FotoArena
    Futura Press	photo	BR
    Raw Image	photo	BR
    VizzorImage	photo	CO	written	Vizzor Image
    GEC	photo	PE	word,written	GEC Archivo
    Andina Foto	photo	PE
    Newspix AU	photo	AU	written	News Corp Pictures
    Fairfax Media	photo	AU	written	Fairfax Media Archives;Fairfax
    Speed Media	photo	AU
    BackpagePix	photo	ZA	written	Backpagepix
    Daily Maverick	photo	ZA
    USA Network	photo	US	word
    NBA Photos	photo	US
    WWE	photo	US	word
    Allsport	photo	US	written	ALLSPORT
    Wonderful Machine	photo	US
    Cavan Images	photo	US	written	Cavan
    OJO Images	photo	US
    Caiaimage	photo	US
    Maskot	photo	US
    Moment RF	photo	US
    Digital Vision	photo	US	written	DigitalVision
    Stockbyte	photo	US
    Photodisc	photo	US
    Stone RF	photo	US
    The Image Bank	photo	US
    Photographer's Choice	photo	US
    Minden Pictures	photo	GB
    Nature Picture Library	photo	GB	written	naturepl.com;Nature PL
    Biosphoto	photo	GB
    Ardea	photo	GB
    FLPA	photo	GB
    Picfair	photo	GB
    Wellcome Images	photo	GB
    British Library	photo	GB
    National Portrait Gallery	photo	GB
    North Wind Picture Archives	photo	US
    Circa Images	photo	US
    ClassicStock	photo	US	written	Classic Stock
    Danita Delimont	photo	US
    National Geographic Image Collection	photo	US	written	National Geographic Creative;National Geographic Your Shot
    Aurora Photos	photo	US
    Agentur Focus	photo	US
    Institute Artist	photo	US
    NB Pictures	photo	GB
    Contact Press Images	photo	US
    Anzenberger	photo	US
    123RF.com	stock	US
    pixabay.com	stock	DE
    PantherMedia	stock	DE	written	Panthermedia;panthermedia.net
    Pixelio	stock	DE	written	pixelio.de
    Colourbox	stock	DE	written	colourbox.de;Colourbox.de
    photocase	stock	DE	written	photocase.de
    Clipdealer	stock	DE
    iStock Editorial	stock	DE
    Vecteezy	stock	US
    Rawpixel	stock	US	written	rawpixel.com;Rawpixel Ltd
    StockSnap	stock	US	written	StockSnap.io
    Pond5	stock	US
    Storyblocks	stock	US
    Canva	stock	US
    Envato	stock	US	written	Envato Elements
    Gtres	stock	ES
    Legion-Media	stock	RU	written	Legion Media
    Фотодом	stock	RU
    Age Fotostock	stock	GB	written	age fotostock;AgeFotostock
    PhotoAlto	stock	GB
    StockFood	stock	DE	written	Stockfood
    Photogenica	stock	PL
    Getty Creative	stock	US	written	Getty Images Creative
    Midjourney	stock	US
    DALL-E	stock	US	written	DALL·E;Dall-E
    Stable Diffusion	stock	US
    Bing Image Creator	stock	US	written	Bing Designer
    Adobe Firefly	stock	US
    Mostphotos	stock	SE	written	Mostphotos.com
    Giphy	platform	US	written	GIPHY
    Imgflip	platform	US
    DeviantArt	platform	US
    Pinterest	platform	US
    Behance	platform	US
    Imgur	platform	US
    Tumblr	platform	US
    500px	stock	US
    Public Domain Pictures	stock	US	written	PublicDomainPictures.net
    Max Pixel	stock	US
    PxHere	stock	US	written	pxhere.com
    Piqsels	stock	US
    Needpix	stock	US
    SnappyGoat	stock	US
    Openverse	stock	US
    Danehouse	photo	GB		Danehouse Photography
    Chine Nouvelle	wire	CN
    Horsephotos	photo	US
    """
}
