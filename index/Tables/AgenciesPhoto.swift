// Photo agencies, picture desks of publishers, and stock libraries. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let photo: StaticString = """
    # Photo agencies, picture desks of publishers, stock libraries
    Getty Images	photo	US	distributor	Getty;GettyImages;Gettyimages.com;Getty Image;Getty Images Europe;Getty Images North America;Getty Images AsiaPac;Getty Images South America;Getty Images Sport;Getty Images Sports;Getty Images News;Getty Images Entertainment;Getty Images Pool;Getty Images Archive;Getty Images Plus;Getty Entertainment;Getty Sport;Getty RF;Getty Images RF;Getty Stock;Embed from Getty Images;Гетти Имиджес;غيتي;غيتي إيميجز;جيتي;盖蒂图片社;ゲッティイメージズ;게티이미지
    Hulton Archive	photo	GB	word	Hulton;Hulton Deutsch;Hulton-Deutsch Collection
    WireImage	photo	US	written	Wire Image
    FilmMagic	photo	US	written	Film Magic
    iStock	stock	CA	distributor	iStockphoto;iStock Photo;iStock.com;iStockphoto.com;iStock by Getty Images;istock photos;iStock Images
    Thinkstock	stock	US	distributor,written	Thinkstock Photos;Thinkstockphotos
    Shutterstock	stock	US	distributor	Shutterstock.com;Shutterstock Editorial;ShutterStock Images;Shutter Stock;Shuttershock;Шаттерсток;شترستوك
    Rex	photo	GB	distributor,word,written	Rex Features;Rex USA;REX Shutterstock Features;Rex Images
    Alamy	stock	GB	distributor,written	Alamy.com;Alamy Images;Alamy Live News;Alamy Limited
    Alamy Stock Photo	stock	GB	distributor	Alamy Stock Photos;Alamy Stock
    Adobe Stock	stock	US	distributor	AdobeStock;stock.adobe.com;AdobeStock.com;Adobe Stock Images;Adobe Stock Photo;adobe.stock.com
    Fotolia	stock	US	distributor,written	Fotolia.com;Fotolia.de
    123RF	stock	US	distributor,written	123 RF;123RF Stock Photo
    Depositphotos	stock	US	distributor,written	Depositphotos.com;Deposit Photos;Depositphoto
    Dreamstime	stock	US	distributor,written	Dreamstime.com
    Bigstock	stock	US	distributor,written	Bigstockphoto;Bigstockphoto.com
    Pixabay	stock	DE	distributor,written	Pixaby
    Unsplash	stock	CA	distributor,written	Unsplash.com
    Pexels	stock	DE	distributor,written	Pexels.com
    Freepik	stock	ES	distributor,written	Freepik.com
    Flickr	stock	US	distributor,written	Flickr.com;Flickr Commons
    Wikimedia Commons	stock	US	distributor	Wikimedia;Wikicommons;Wiki Commons;commons.wikimedia.org;Wikimedia Foundation;Wikimédia Commons;Wikipedia Commons
    Wikipedia	stock	US	distributor,written	Wikipédia;Википедия
    Creatas	stock	US	written	Creatas RF;Creatas Images
    Jupiterimages	stock	US	written	Jupiter Images;Jupiterimages Corporation
    Stocksy	stock	US	written	Stocksy United
    Westend61	stock	DE	written	Westend 61;Westend61 GmbH
    Cultura RF	stock	GB	word,written	Cultura;Cultura Creative
    Superstock	stock	US	written	Super Stock
    Science Photo Library	stock	GB	written	SPL;Sciencephoto;Science Photo Library RF
    EyeEm	stock	DE	written	Eye Em
    plainpicture	stock	DE
    Mauritius Images	stock	DE	word,written	Mauritius;mauritius images GmbH
    Design Pics	stock	CA
    Image Source	stock	GB	word,written	Image Source Plus
    Blend Images	stock	US
    Tetra Images	stock	US
    Corbis	photo	US	distributor,written	Corbis Images;Corbis News;Corbis Sygma;Sygma
    VCG	photo	CN	distributor,written	Visual China Group;VCG Photo;Visual China;视觉中国
    CFP	photo	CN	written	China Foto Press;ChinaFotoPress;CFP Photo
    IC Photo	photo	CN	word,written	ICphoto;Imaginechina;Imagine China;东方IC
    Costfoto	photo	CN
    picture alliance	photo	DE	distributor,last	picture-alliance;Picture Alliance dpa;picturealliance;picture alliances;Picture-Alliance GmbH
    IMAGO	photo	DE	distributor,written	imago sportfotodienst;imago stock people;imago stock&people
    Imago Images	photo	DE	distributor,written	imago-images;www.imago-images.de;imago-images.de;imago images
    ullstein bild	photo	DE	written	Ullstein;ullstein bild Dtl
    akg-images	photo	DE	written	AKG;akg images
    Action Press	photo	DE	written	actionpress
    Witters	photo	DE	word,written	Witters Sportfotografie
    Laif	photo	DE	word,written	laif agentur
    Ostkreuz	photo	DE
    Bongarts	photo	DE	written	Bongarts Sportfotografie
    Eibner	photo	DE	written	Eibner-Pressefoto;Eibner Pressefoto;Pressefoto Eibner
    Pressefoto Baumann	photo	DE
    DeFodi Images	photo	DE	written	DeFodi;DeFodi.de;DeFodi Images News
    Nordphoto	photo	DE	written	nph
    Sven Simon	photo	DE	written	SvenSimon
    Kirchner-Media	photo	DE	written	Kirchner Media
    Pixathlon	photo	DE
    SZ Photo	photo	DE	written	Süddeutsche Zeitung Photo
    Sipa	photo	FR		Sipa Press;SIPA Presse;Agence Sipa;Sipa Images
    Sipa USA	photo	US	written	SipaUSA;Sipa Press USA;Sipa US
    Sipa Asia	photo	CN	written	Sipa Asia Press
    NurPhoto	photo	IT		Nur Photo;NurPhoto Agency;NurPhoto SRL
    ZUMA Press	photo	US	distributor	Zuma;ZUMA Press Wire;ZUMA Wire;ZUMAPRESS.com;Zumapress;ZUMA Press Inc;ZUMA24
    SOPA Images	photo	HK	written	SOPA;SOPA Images Limited;SOPA Images Ltd
    LightRocket	photo	TH	written	Light Rocket
    Pacific Press	photo	US	written	Pacific Press Agency;Pacific Press Media Production Corp
    Abaca Press	photo	FR	written	Abaca;Abacapress;ABACAPRESS.COM
    Hans Lucas	photo	FR	written	Agence Hans Lucas
    MAXPPP	photo	FR	written	Maxppp;PHOTOPQR;Photopqr Maxppp
    Icon Sport	photo	FR	written	IconSport;Agence Icon Sport
    Icon Sportswire	photo	US	written	Icon SMI;IconSportswire
    Panoramic	photo	FR	word,written	Agence Panoramic
    DPPI	photo	FR	written	DPPI Media;DPPI Images
    KCS Presse	photo	FR
    Bestimage	photo	FR	written	Best Image;Agence Bestimage
    Starface	photo	FR
    Gamma-Rapho	photo	FR	word,written	Gamma Rapho;Gamma;Rapho;Gamma-Keystone
    Magnum Photos	photo	FR	word,written	Magnum;Agence Magnum
    Agence VU	photo	FR	written	Agence VU'
    MYOP	photo	FR
    Divergence	photo	FR	word,written	Divergence-Images
    Réa	photo	FR	word,written	Agence REA;REA Photo
    Andia	photo	FR	written	Andia.fr
    Isopix	photo	BE
    Photo News	photo	BE	word,written	PhotoNews;Photonews
    Keystone	photo	CH	word,written	Keystone Press;Keystone Photo;KEYSTONE-France;Keystone Pressedienst
    EQ Images	photo	CH	written	freshfocus
    GEPA Pictures	photo	AT	written	GEPA;GEPA-Pictures
    Picturedesk	photo	AT	written	picturedesk.com
    Expa Pictures	photo	AT	word,written	EXPA
    Scanpix	photo	SE	written	Scanpix Sweden;Scanpix Denmark
    Bildbyrån	photo	SE	written	Bildbyran
    Gonzales Photo	photo	DK
    Agencja Gazeta	photo	PL	written	Agencja Wyborcza;Agencja Wyborcza.pl
    East News	photo	PL	written	EastNews
    Forum Poland	photo	PL	word,written	Agencja Forum;Reporter Poland
    Eurokinissi	photo	GR
    InTime News	photo	GR	written	InTime Sports
    IPA Agency	photo	IT	word,written	IPA;IPA Photo;Independent Photo Agency
    Mondadori Portfolio	photo	IT
    AGF	photo	IT	written	AGF Foto
    Insidefoto	photo	IT
    Contrasto	photo	IT
    Sync Italy	photo	IT	word,written	Agenzia Sintesi
    Pressinphoto	photo	ES	written	PressinPhoto Sports Agency
    Quality Sport Images	photo	ES
    AFP7	photo	ES
    Marca Media	photo	ES
    Soccrates	photo	NL	written	Soccrates Images
    Pro Shots	photo	NL	written	ProShots
    BSR Agency	photo	NL
    Hollandse Hoogte	photo	NL
    Action Images	photo	GB	written	Action Image
    Barcroft Media	photo	GB	written	Barcroft;Barcroft Images;Barcroft India;Barcroft USA
    SWNS	photo	GB	written	SWNS.com;South West News Service
    Solent News	photo	GB	written	Solent News and Photo Agency
    Caters	photo	GB	written	Caters News Agency;Caters News;Caters Clips
    Splash News	photo	GB	word,written	Splash;SplashNews.com;Splashnews
    Backgrid	photo	US	written	BACKGRID UK;Backgrid USA
    BPI	photo	GB	written	British Photo International;BPI Agency
    Offside	photo	GB	word,written	Offside Sports Photography
    Focus Images	photo	GB	written	Focus Images Ltd
    CameraSport	photo	GB	written	Camera Sport;CameraSport Photo
    MB Media	photo	GB	written	MB Media Solutions
    ProSports	photo	GB	written	Pro Sports Images
    Sportimage	photo	GB
    News Images	photo	GB	word,written	News Images LTD
    Visionhaus	photo	GB
    AMA Sports Photo Agency	photo	GB	written	AMA;AMA Sports
    Robbie Jay Barratt AMA	photo	GB
    Sportsphoto	photo	GB	written	Sports Photo Agency
    Allstar	photo	GB	written	Allstar Picture Library;Allstar Picture Library Ltd
    Sportsfile	photo	IE
    INPHO	photo	IE	written	Inpho Photography
    Press Eye	photo	GB	written	Presseye;Pacemaker Press;PressEye.com
    Collins Dublin	photo	IE	written	Collins Photos;Collins Photo Agency;Collins Agency
    RollingNews.ie	photo	IE	written	Rolling News;Photocall Ireland
    SNS Group	photo	GB	written	SNS Pix;SNS
    Geoff Pugh Pool	photo	GB
    London News Pictures	photo	GB	written	LNP
    Mega	photo	US	word,written	MEGA Agency;The Mega Agency;MEGA TheMegaAgency.com
    WENN	photo	GB	written	WENN.com;Wenn Rights
    Goff Photos	photo	GB	written	GoffPhotos.com
    Camera Press	photo	GB
    Rota	photo	GB	word,written	Royal Rota
    Avalon	photo	GB	word,written	Avalon.red;Photoshot;UPPA
    Mirrorpix	photo	GB	written	Mirrorpix Archive
    Topfoto	photo	GB	written	TopFoto
    Bridgeman Images	photo	GB	written	Bridgeman Art Library
    Mary Evans	photo	GB	written	Mary Evans Picture Library
    Ronald Grant Archive	photo	GB	written	Ronald Grant
    Eyevine	photo	GB
    Panos Pictures	photo	GB	written	Panos
    Heritage Images	photo	GB	written	Heritage Image Partnership
    Universal Images Group	photo	GB	written	UIG;UniversalImagesGroup
    Education Images	photo	US
    Global Images Ukraine	photo	UA
    Future Publishing	photo	GB	word,written	Future Image;Future Publishing Ltd
    In Pictures	photo	GB	word,written	In Pictures Ltd
    Redferns	photo	GB
    Invision	photo	US	written	AP Invision;Invision Agency
    Newscom	photo	US	distributor,written	Newscom.com
    Polaris	photo	US	word,written	Polaris Images
    Redux	photo	US	word,written	Redux Pictures
    Contour	photo	US	word,written	Contour by Getty Images;Contour RA
    VII Photo	photo	US	written	VII;VII Agency
    Black Star	photo	US
    CNP	photo	US	word,written	Consolidated News Photos;Consolidated News Pictures
    MPI Media	photo	US	written	MediaPunch;MediaPunch Inc;Mediapunch
    ImageSPACE	photo	US	written	Imagespace
    NBAE	photo	US
    NBCU Photo Bank	photo	US	written	NBCUniversal Photo Bank;NBC Universal Photo Bank
    Disney General Entertainment Content	photo	US
    Bauer-Griffin	photo	US	written	Bauer Griffin
    GC Images	photo	US
    USA TODAY Sports	photo	US	written	USA TODAY Sports Images;US Presswire;USA Today Sports Images;Imagn Images;USA TODAY Network;Imagn
    Cal Sport Media	photo	US	written	CSM;Cal Sport Media Inc
    MediaNews Group	photo	US	written	Digital First Media;MediaNews
    SCNG	photo	US	written	Southern California News Group;SCNG Photo
    NHLI	photo	US
    MLB Photos	photo	US
    AFF-USA	photo	US	written	AFF USA
    Variety	newspaper	US	word,written	Variety Magazine
    The Image Direct	photo	US	written	TheImageDirect.com
    The Photo Access	photo	US	written	Photo Access
    Jam Media	photo	MX	written	JAM MEDIA
    Mexsport	photo	MX
    Straffon Images	photo	MX
    Photosport	photo	NZ	written	PhotosportNZ;Photosport Ltd
    Gallo Images	photo	ZA
    Gulf Images	photo	AE
    Middle East Images	photo	FR
    NurPhoto Middle East	photo	TR
    Flash90	photo	IL	written	Flash 90
    GPO	photo	IL	written	Israel GPO;Government Press Office
    JINI	photo	IL	written	JINIPIX
    The Yomiuri Shimbun	newspaper	JP	written	Yomiuri Shimbun;Yomiuri;読売新聞;読売新聞社
    AFLO	photo	JP	written	Aflo Images;アフロ;AFLO Sport
    Amana Images	photo	JP
    ICC	institution	AE	word,written	International Cricket Council
    IKIMAGES	photo	GB	written	IK Images
    Ikon Images	photo	GB
    Action Plus	photo	GB	written	Action Plus Sports
    Prime Media Images	photo	GB
    Anefo	photo	NL
    Editpress	photo	LU
    Trunk Archive	photo	US
    Rolling Stone	newspaper	US
    BFA	photo	US	written	BFA.com
    Startraks Photo	photo	US	written	Startraks
    Gotham	photo	US	word
    Everett Collection	photo	US	word,written	Everett
    Photofest	photo	US
    Album	photo	ES	word,written	Album Archivo
    Magnum Foto	photo	HU
    """
}
