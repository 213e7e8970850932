// Photo agencies, picture desks of publishers, and stock libraries. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let photo: StaticString = """
    # Photo agencies, picture desks of publishers, stock libraries
    Getty Images	photo	US	distributor	Getty;GettyImages;Gettyimages.com;Getty Image;Getty Images Europe;Getty Images North America;Getty Images AsiaPac;Getty Images South America;Getty Images Sport;Getty Images Sports;Getty Images News;Getty Images Entertainment;Getty Images Pool;Getty Images Archive;Getty Images Plus;Getty Entertainment;Getty Sport;Getty RF;Getty Images RF;Getty Stock;Embed from Getty Images;Гетти Имиджес;غيتي;غيتي إيميجز;جيتي;盖蒂图片社;ゲッティイメージズ;게티이미지
    Hulton Archive	photo	GB	word	Hulton;Hulton Deutsch;Hulton-Deutsch Collection
    WireImage	photo	US		Wire Image
    FilmMagic	photo	US		Film Magic
    iStock	stock	CA	distributor	iStockphoto;iStock Photo;iStock.com;iStockphoto.com;iStock by Getty Images;iStock Unreleased;iStock Editorial;istock photos;iStock Images
    Thinkstock	stock	US	distributor	Thinkstock Photos;Thinkstockphotos
    Shutterstock	stock	US	distributor	Shutterstock.com;Shutterstock Editorial;ShutterStock Images;Shutter Stock;Shuttershock;Шаттерсток;شترستوك
    Rex	photo	GB	distributor,word	Rex Features;Rex USA;REX Shutterstock Features;Rex Images
    Alamy	stock	GB	distributor	Alamy.com;Alamy Images;Alamy Live News;Alamy Limited
    Alamy Stock Photo	stock	GB	distributor	Alamy Stock Photos;Alamy Stock
    Adobe Stock	stock	US	distributor	AdobeStock;stock.adobe.com;AdobeStock.com;Adobe Stock Images;Adobe Stock Photo;adobe.stock.com
    Fotolia	stock	US	distributor	Fotolia.com;Fotolia.de
    123RF	stock	US	distributor	123RF.com;123 RF;123RF Stock Photo
    Depositphotos	stock	US	distributor	Depositphotos.com;Deposit Photos;Depositphoto
    Dreamstime	stock	US	distributor	Dreamstime.com
    Bigstock	stock	US	distributor	Bigstockphoto;Bigstockphoto.com
    Pixabay	stock	DE	distributor	Pixabay.com;Pixaby
    Unsplash	stock	CA	distributor	Unsplash.com
    Pexels	stock	DE	distributor	Pexels.com
    Freepik	stock	ES	distributor	Freepik.com
    Flickr	stock	US	distributor	Flickr.com;Flickr Commons
    Wikimedia Commons	stock	US	distributor	Wikimedia;Wikicommons;Wiki Commons;commons.wikimedia.org;Wikimedia Foundation;Wikimédia Commons;Wikipedia Commons
    Wikipedia	stock	US	distributor	Wikipédia;Википедия
    Creatas	stock	US		Creatas RF;Creatas Images
    Jupiterimages	stock	US		Jupiter Images;Jupiterimages Corporation
    Stocksy	stock	US		Stocksy United
    Westend61	stock	DE		Westend 61;Westend61 GmbH
    Cultura RF	stock	GB	word	Cultura;Cultura Creative
    Superstock	stock	US		Super Stock
    Science Photo Library	stock	GB		SPL;Sciencephoto;Science Photo Library RF
    EyeEm	stock	DE		Eye Em
    plainpicture	stock	DE
    Mauritius Images	stock	DE	word	Mauritius;mauritius images GmbH
    Design Pics	stock	CA
    Image Source	stock	GB	word	Image Source Plus
    Blend Images	stock	US
    Tetra Images	stock	US
    Corbis	photo	US	distributor	Corbis Images;Corbis News;Corbis Sygma;Sygma
    VCG	photo	CN	distributor	Visual China Group;VCG Photo;Visual China;视觉中国
    CFP	photo	CN		China Foto Press;ChinaFotoPress;CFP Photo
    IC Photo	photo	CN	word	ICphoto;Imaginechina;Imagine China;东方IC
    Costfoto	photo	CN
    picture alliance	photo	DE	distributor,last	picture-alliance;Picture Alliance dpa;picturealliance;picture alliances;Picture-Alliance GmbH
    IMAGO	photo	DE	distributor	imago sportfotodienst;imago stock people;imago stock&people
    Imago Images	photo	DE	distributor	imago-images;www.imago-images.de;imago-images.de;imago images
    ullstein bild	photo	DE		Ullstein;ullstein bild Dtl
    akg-images	photo	DE		AKG;akg images
    Action Press	photo	DE		actionpress
    Witters	photo	DE	word	Witters Sportfotografie
    Laif	photo	DE	word	laif agentur
    Ostkreuz	photo	DE
    Bongarts	photo	DE		Bongarts Sportfotografie
    Eibner	photo	DE		Eibner-Pressefoto;Eibner Pressefoto;Pressefoto Eibner
    Pressefoto Baumann	photo	DE
    DeFodi Images	photo	DE		DeFodi;DeFodi.de;DeFodi Images News
    Nordphoto	photo	DE		nph
    Sven Simon	photo	DE		SvenSimon
    Kirchner-Media	photo	DE		Kirchner Media
    Pixathlon	photo	DE
    SZ Photo	photo	DE		Süddeutsche Zeitung Photo
    Sipa	photo	FR		Sipa Press;SIPA Presse;Agence Sipa;Sipa Images
    Sipa USA	photo	US		SipaUSA;Sipa Press USA;Sipa US
    Sipa Asia	photo	CN		Sipa Asia Press
    NurPhoto	photo	IT		Nur Photo;NurPhoto Agency;NurPhoto SRL
    ZUMA Press	photo	US	distributor	Zuma;ZUMA Press Wire;ZUMA Wire;ZUMAPRESS.com;Zumapress;ZUMA Press Inc;ZUMA24
    SOPA Images	photo	HK		SOPA;SOPA Images Limited;SOPA Images Ltd
    LightRocket	photo	TH		Light Rocket
    Pacific Press	photo	US		Pacific Press Agency;Pacific Press Media Production Corp
    Abaca Press	photo	FR		Abaca;Abacapress;ABACAPRESS.COM
    Hans Lucas	photo	FR		Agence Hans Lucas
    MAXPPP	photo	FR		Maxppp;PHOTOPQR;Photopqr Maxppp
    Icon Sport	photo	FR		IconSport;Agence Icon Sport
    Icon Sportswire	photo	US		Icon SMI;IconSportswire
    Panoramic	photo	FR	word	Agence Panoramic
    DPPI	photo	FR		DPPI Media;DPPI Images
    KCS Presse	photo	FR
    Bestimage	photo	FR		Best Image;Agence Bestimage
    Starface	photo	FR
    Gamma-Rapho	photo	FR	word	Gamma Rapho;Gamma;Rapho;Gamma-Keystone
    Magnum Photos	photo	FR	word	Magnum;Agence Magnum
    Agence VU	photo	FR		Agence VU'
    MYOP	photo	FR
    Divergence	photo	FR	word	Divergence-Images
    Réa	photo	FR	word	Agence REA;REA Photo
    Andia	photo	FR		Andia.fr
    Isopix	photo	BE
    Photo News	photo	BE	word	PhotoNews;Photonews
    Keystone	photo	CH	word	Keystone Press;Keystone Photo;KEYSTONE-France;Keystone Pressedienst
    EQ Images	photo	CH		freshfocus
    GEPA Pictures	photo	AT		GEPA;GEPA-Pictures
    Picturedesk	photo	AT		picturedesk.com
    Expa Pictures	photo	AT	word	EXPA
    Scanpix	photo	SE		Scanpix Sweden;Scanpix Denmark
    Bildbyrån	photo	SE		Bildbyran
    Gonzales Photo	photo	DK
    Agencja Gazeta	photo	PL		Agencja Wyborcza;Agencja Wyborcza.pl
    East News	photo	PL		EastNews
    Forum Poland	photo	PL	word	Agencja Forum;Reporter Poland
    Eurokinissi	photo	GR
    InTime News	photo	GR		InTime Sports
    IPA Agency	photo	IT	word	IPA;IPA Photo;Independent Photo Agency
    Mondadori Portfolio	photo	IT
    AGF	photo	IT		AGF Foto
    Insidefoto	photo	IT
    Contrasto	photo	IT
    Sync Italy	photo	IT	word	Agenzia Sintesi
    Pressinphoto	photo	ES		PressinPhoto Sports Agency
    Quality Sport Images	photo	ES
    AFP7	photo	ES
    Marca Media	photo	ES
    Soccrates	photo	NL		Soccrates Images
    Pro Shots	photo	NL		ProShots
    BSR Agency	photo	NL
    Hollandse Hoogte	photo	NL
    Action Images	photo	GB		Action Image
    Barcroft Media	photo	GB		Barcroft;Barcroft Images;Barcroft India;Barcroft USA
    SWNS	photo	GB		SWNS.com;South West News Service
    Solent News	photo	GB		Solent News and Photo Agency
    Caters	photo	GB		Caters News Agency;Caters News;Caters Clips
    Splash News	photo	GB	word	Splash;SplashNews.com;Splashnews
    Backgrid	photo	US		BACKGRID UK;Backgrid USA
    BPI	photo	GB		British Photo International;BPI Agency
    Offside	photo	GB	word	Offside Sports Photography
    Focus Images	photo	GB		Focus Images Ltd
    CameraSport	photo	GB		Camera Sport;CameraSport Photo
    MB Media	photo	GB		MB Media Solutions
    ProSports	photo	GB		Pro Sports Images
    Sportimage	photo	GB
    News Images	photo	GB	word	News Images LTD
    Visionhaus	photo	GB
    AMA Sports Photo Agency	photo	GB		AMA;AMA Sports
    Robbie Jay Barratt AMA	photo	GB
    Sportsphoto	photo	GB		Sports Photo Agency
    Allstar	photo	GB		Allstar Picture Library;Allstar Picture Library Ltd
    Sportsfile	photo	IE
    INPHO	photo	IE		Inpho Photography
    Press Eye	photo	GB		Presseye;Pacemaker Press;PressEye.com
    Collins Dublin	photo	IE		Collins Photos;Collins Photo Agency;Collins Agency
    RollingNews.ie	photo	IE		Rolling News;Photocall Ireland
    SNS Group	photo	GB		SNS Pix;SNS
    Geoff Pugh Pool	photo	GB
    London News Pictures	photo	GB		LNP
    Mega	photo	US	word	MEGA Agency;The Mega Agency;MEGA TheMegaAgency.com
    WENN	photo	GB		WENN.com;Wenn Rights
    Goff Photos	photo	GB		GoffPhotos.com
    Camera Press	photo	GB
    Rota	photo	GB	word	Royal Rota
    Avalon	photo	GB	word	Avalon.red;Photoshot;UPPA
    Mirrorpix	photo	GB		Mirrorpix Archive
    Topfoto	photo	GB		TopFoto
    Bridgeman Images	photo	GB		Bridgeman Art Library
    Mary Evans	photo	GB		Mary Evans Picture Library
    Ronald Grant Archive	photo	GB		Ronald Grant
    Eyevine	photo	GB
    Panos Pictures	photo	GB		Panos
    Heritage Images	photo	GB		Heritage Image Partnership
    Universal Images Group	photo	GB		UIG;UniversalImagesGroup
    Education Images	photo	US
    Global Images Ukraine	photo	UA
    Future Publishing	photo	GB	word	Future Image;Future Publishing Ltd
    In Pictures	photo	GB	word	In Pictures Ltd
    Redferns	photo	GB
    Invision	photo	US		Invision/AP;AP Invision;Invision Agency
    Newscom	photo	US	distributor	Newscom.com
    Polaris	photo	US	word	Polaris Images
    Redux	photo	US	word	Redux Pictures
    Contour	photo	US	word	Contour by Getty Images;Contour RA
    VII Photo	photo	US		VII;VII Agency
    Black Star	photo	US
    CNP	photo	US	word	Consolidated News Photos;Consolidated News Pictures
    MPI Media	photo	US		MediaPunch;MediaPunch Inc;Mediapunch
    ImageSPACE	photo	US		Imagespace
    NBAE	photo	US
    NBCU Photo Bank	photo	US		NBCUniversal Photo Bank;NBC Universal Photo Bank
    Disney General Entertainment Content	photo	US
    Bauer-Griffin	photo	US		Bauer Griffin
    GC Images	photo	US
    USA TODAY Sports	photo	US		USA TODAY Sports Images;US Presswire;USA Today Sports Images;Imagn Images;USA TODAY Network;Imagn
    Cal Sport Media	photo	US		CSM;Cal Sport Media Inc
    MediaNews Group	photo	US		Digital First Media;MediaNews
    SCNG	photo	US		Southern California News Group;SCNG Photo
    NHLI	photo	US
    MLB Photos	photo	US
    AFF-USA	photo	US		AFF USA
    Variety	newspaper	US	word	Variety Magazine
    The Image Direct	photo	US		TheImageDirect.com
    The Photo Access	photo	US		Photo Access
    Jam Media	photo	MX		JAM MEDIA
    Mexsport	photo	MX
    Straffon Images	photo	MX
    Photosport	photo	NZ		PhotosportNZ;Photosport Ltd
    Gallo Images	photo	ZA
    Gulf Images	photo	AE
    Middle East Images	photo	FR
    NurPhoto Middle East	photo	TR
    Flash90	photo	IL		Flash 90
    GPO	photo	IL		Israel GPO;Government Press Office
    JINI	photo	IL		JINIPIX
    The Yomiuri Shimbun	newspaper	JP		Yomiuri Shimbun;Yomiuri;読売新聞;読売新聞社
    AFLO	photo	JP		Aflo Images;アフロ;AFLO Sport
    Amana Images	photo	JP
    ICC	institution	AE	word	International Cricket Council
    IKIMAGES	photo	GB		IK Images
    Ikon Images	photo	GB
    Action Plus	photo	GB		Action Plus Sports
    Prime Media Images	photo	GB
    Anefo	photo	NL
    Editpress	photo	LU
    Trunk Archive	photo	US
    Rolling Stone	newspaper	US
    BFA	photo	US		BFA.com
    Startraks Photo	photo	US		Startraks
    Gotham	photo	US	word
    Everett Collection	photo	US	word	Everett
    Photofest	photo	US
    Album	photo	ES	word	Album Archivo
    Magnum Foto	photo	HU
    """
}
