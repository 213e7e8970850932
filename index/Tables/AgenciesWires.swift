// The wire agencies that newsrooms meet, by region. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let wires: StaticString = """
    # International wires
    Associated Press	wire	US		The Associated Press;AP!;The AP!;AP Photo;AP Photos;AP Images;AP Wire;AP News;APTN;AP Video;Associated Press Photo;Ассошиэйтед Пресс;أسوشيتد برس;اسوشيتد برس;أسوشييتد برس;美联社;AP通信
    Reuters	wire	GB		Thomson Reuters;Reuters News Agency;Reuters News;Reuters Photo;Reuters Photos;Reuters Pictures;Reuters TV;Reuters Connect;RTRS;Agence Reuters;Рейтер;Ройтерс;Рейтерс;رويترز;روئترز;路透社;路透;ロイター;ロイター通信;로이터
    AFP	wire	FR		Agence France-Presse;Agence France Presse;L'AFP;AFP Photo;AFP Photos;AFP News;AFP.com;AFP Forum;AFP Contributor;АФП;Агентство Франс Пресс;Франс Пресс;فرانس برس;وكالة فرانس برس;أ ف ب!;法新社;AFP通信;AFP時事;AFP=時事
    Anadolu Agency	wire	TR		Anadolu;AA!;Anadolu Images;AA Photo;Anadolu Ajansı;Agence Anadolu;Agencia Anadolu;Anadolu Agentur;Anadolu Agency Photo;Анадолу;Агентство Анадолу;الأناضول;وكالة الأناضول;وكالة الاناضول
    dpa	wire	DE		Deutsche Presse-Agentur;Deutsche Presse Agentur;dpa Deutsche Presse-Agentur;dpa Deutsche Presse Agentur GmbH;Deutsche Presse-Agentur GmbH;dpa-Bildfunk;dpa Bildfunk;dpa-infocom;dpa-tmn;dpa-Zentralbild;dpa Foto;dpa Picture-Alliance GmbH;DPA Images;German Press Agency;ДПА
    EPA	photo	CH	word	epa-efe;EPA-EFE;EPA/EFE;EPA Images;European Pressphoto Agency;European Press Photo Agency;european pressphoto agency b.v.;EPA-EFE/REX
    EFE	wire	ES		Agencia EFE;EFE News;EFE Noticias;Agence EFE;EFE Agencia;Агентство ЭФЭ;وكالة إفي;إفي
    PA Media	wire	GB		PA!;PA Wire;PA News Agency;Press Association;The Press Association;PA Photo;PA Photos;PA News;PA Video;PA Graphics;PA Archive;Press Association Archive
    PA Images	photo	GB	distributor	Press Association Images;PA Images Archive
    ANSA	wire	IT		Agenzia ANSA;Agenzia Nazionale Stampa Associata;ANSA.it;АНСА
    UPI	wire	US		United Press International;UPI Photo;UPI Photos
    Bloomberg	wire	US		Bloomberg News;Bloomberg Creative;Bloomberg Creative Photos;Bloomberg TV;Bloomberg Television;Bloomberg Quint;Bloomberg Línea;Блумберг;بلومبرغ;بلومبيرغ;彭博社;ブルームバーグ
    Dow Jones	wire	US		Dow Jones Newswires;Dow Jones News
    Xinhua	wire	CN		Xinhua News Agency;Xinhua News;New China News Agency;Xinhua Photo;Xinhua Haber Ajansı;Agence Xinhua;Agencia Xinhua;Agence de presse Xinhua;Синьхуа;Агентство Синьхуа;شينخوا;وكالة شينخوا;新华社;新華社;신화통신;신화사
    China News Service	wire	CN		CNS Photo;CNSphoto;Chinanews;中国新闻社;中新社
    KCNA	wire	KP		Korean Central News Agency;조선중앙통신;ЦТАК;朝中社;朝鮮中央通信
    Kyodo News	wire	JP		Kyodo;Kyodo News Agency;Kyodo Photo;共同通信;共同通信社;共同社;Киодо;Kyodo News International
    Jiji Press	wire	JP		Jiji;Jiji Press Photo;時事通信;時事通信社;時事
    Yonhap	wire	KR		Yonhap News;Yonhap News Agency;Yonhap News TV;연합뉴스;Ёнхап;韓聯社;聯合ニュース
    Newsis	wire	KR		뉴시스
    News1 Korea	wire	KR		뉴스1
    CNA	wire	TW		Central News Agency;Focus Taiwan;中央社;中央通訊社
    Press Trust of India	wire	IN		PTI;PTI Photo;PTI Photos;PTI News
    ANI	wire	IN		Asian News International;ANI Photo;ANI News
    IANS	wire	IN		Indo-Asian News Service;IANS Photo
    UNI	wire	IN	word	United News of India!;UNI India
    APP	wire	PK	word	Associated Press of Pakistan!;APP Photo
    Pakistan Press International	wire	PK		PPI News Agency
    BSS	wire	BD		Bangladesh Sangbad Sangstha
    Antara	wire	ID		Antara Foto;Antara News;LKBN Antara;Kantor Berita Antara
    Bernama	wire	MY		Bernama Pix;Malaysian National News Agency
    Vietnam News Agency	wire	VN		VNA;TTXVN;Thông tấn xã Việt Nam
    Thai News Agency	wire	TH		TNA Thailand
    Philippine News Agency	wire	PH		PNA Philippines
    Lankapuvath	wire	LK
    Rastriya Samachar Samiti	wire	NP		RSS Nepal
    Montsame	wire	MN		МОНЦАМЭ
    AAP	wire	AU		Australian Associated Press;AAP Image;AAP Images;AAPIMAGE;AAP Photos;AAP Newswire;AAP FactCheck
    The Canadian Press	wire	CA		Canadian Press;CP Images;La Presse canadienne;THE CANADIAN PRESS IMAGES
    TNS	wire	US		Tribune News Service;Tribune Content Agency;TNS Photo
    States Newsroom	wire	US
    City News Service	wire	US
    Business Wire	wire	US		BusinessWire;Business Wire India;BusinessWire India
    PR Newswire	wire	US		PRNewswire;PRNewsfoto;Feature Photo Service;PRNewsWire Photo
    GlobeNewswire	wire	US		Globe Newswire
    TASS	wire	RU		ITAR-TASS;Itar Tass;TASS News Agency;TASS Host Photo Agency;TASS Photo;Russian News Agency TASS;ТАСС;ИТАР-ТАСС;Фото ТАСС;تاس;وكالة تاس;塔斯社;タス通信;Agence Tass;Agencia TASS
    RIA Novosti	wire	RU		RIA!;RIA News;RIA Novosti Host Photo Agency;Ria Nowosti;RIA Nowosti;RIA Nóvosti;РИА Новости;РИА!;РИА «Новости»;ريا نوفوستي;نوفوستي;俄新社
    Sputnik	wire	RU	word	Sputnik News;Sputnik International;Sputnik Images;Спутник Новости;سبوتنيك;وكالة سبوتنيك;卫星通讯社
    Interfax	wire	RU	word	Interfax Russia;Интерфакс;إنترفاكس
    Interfax-Ukraine	wire	UA		Интерфакс-Украина;Інтерфакс-Україна
    Ukrinform	wire	UA		Укринформ;Укрінформ;Ukrinform Photo
    UNIAN	wire	UA		УНИАН;УНІАН
    Belta	wire	BY		БЕЛТА;БелТА
    PAP	wire	PL		Polska Agencja Prasowa;Polish Press Agency;PAP Foto
    CTK	wire	CZ		ČTK;Česká tisková kancelář;Czech News Agency;CTK Photo;ČTK Photo
    TASR	wire	SK		Tlačová agentúra Slovenskej republiky;TASR Photo
    SITA Slovakia	wire	SK		Slovenská tlačová agentúra
    MTI	wire	HU		Magyar Távirati Iroda;MTI Fotó;MTVA;Hungarian News Agency
    Agerpres	wire	RO		AGERPRES Foto
    Mediafax	wire	RO		Mediafax Foto
    BTA	wire	BG		Bulgarian News Agency;БТА;Bulgarian Telegraph Agency
    Tanjug	wire	RS		Танјуг;Танюг
    Beta News Agency	wire	RS	word	Novinska agencija Beta
    FoNet	wire	RS
    HINA	wire	HR		Hrvatska izvještajna novinska agencija
    FENA	wire	BA		Federalna novinska agencija
    STA	wire	SI	word	Slovenska tiskovna agencija!;Slovenian Press Agency
    MIA	wire	MK	word	Macedonian Information Agency;МИА Македонија
    ATA Albania	wire	AL		Albanian Telegraphic Agency;Agjencia Telegrafike Shqiptare
    ANA-MPA	wire	GR		Athens News Agency;Athens-Macedonian News Agency;ΑΠΕ-ΜΠΕ;AMNA
    CNA Cyprus	wire	CY		Cyprus News Agency;Κυπριακό Πρακτορείο Ειδήσεων
    APA	wire	AT		Austria Presse Agentur;Austria Press Agency;APA-PictureDesk;APA Picturedesk;APA-FOTO;APA - Austria Presse Agentur
    Keystone-SDA	wire	CH		Keystone SDA;Schweizerische Depeschenagentur;Agence télégraphique suisse;Keystone-ATS;Keystone ATS;SDA-ATS
    Belga	wire	BE		Belga News Agency;Belga Photo;Agence Belga;Belga Image;BELGAIMAGE
    ANP	wire	NL		Algemeen Nederlands Persbureau;ANP Foto;ANP Photo
    Lusa	wire	PT		Agência Lusa;Lusa Agency
    Europa Press	wire	ES		Europa Press News;EP Agencia;Europa Press Reportajes
    ACN	wire	ES		Agència Catalana de Notícies
    Adnkronos	wire	IT		Adn Kronos
    AGI	wire	IT		Agenzia Giornalistica Italia;Agenzia Italia
    LaPresse	photo	IT		La Presse Italy;LaPresse Photo
    NTB	wire	NO		NTB Scanpix;Norsk Telegrambyrå;NTB Norway
    TT	wire	SE	word	TT News Agency;TT Nyhetsbyrån;Tidningarnas Telegrambyrå
    Ritzau	wire	DK		Ritzau Scanpix;Ritzaus Bureau;Ritzau Foto
    STT	wire	FI		Suomen Tietotoimisto;STT-Lehtikuva
    Lehtikuva	photo	FI		Lehtikuva Oy
    BNS	wire	LT		Baltic News Service
    ELTA	wire	LT		ELTA Lithuania
    LETA	wire	LV		LETA Latvia
    Agence Fides	wire	VA	word	Fides
    KNA	wire	DE		Katholische Nachrichten-Agentur;KNA-Bild
    epd	wire	DE		Evangelischer Pressedienst;epd-bild;epd bild
    AFX	wire	DE		dpa-AFX;dpa AFX
    SID	wire	DE	word	Sport-Informations-Dienst
    dts	wire	DE		dts Nachrichtenagentur;dts-Nachrichtenagentur
    ddp	photo	DE		ddp images;ddp media;ddp/AP
    teleschau	wire	DE
    IRNA	wire	IR		Islamic Republic News Agency;ИРНА;إرنا;ايرنا;ایرنا;وكالة إرنا
    ISNA	wire	IR		Iranian Students' News Agency;Iranian Students News Agency;ایسنا
    Mehr News Agency	wire	IR	word	Mehr News;Mehr;مهر نیوز
    Fars News Agency	wire	IR	word	Fars News;Fars;وكالة فارس;خبرگزاری فارس;ФАРС
    Tasnim	wire	IR	word	Tasnim News;Tasnim News Agency;تسنيم;Тасним
    SANA	wire	SY		Syrian Arab News Agency;САНА;سانا;وكالة سانا
    WAFA	wire	PS		Palestinian News Agency WAFA;Wafa News Agency;Palestine News and Information Agency;وفا;وكالة وفا;Wafa Agency
    Ma'an News Agency	wire	PS		Maan News;Maan News Agency;Ma'an;وكالة معا
    APA Images	photo	PS		apaimages;APA images
    Quds News Network	wire	PS		Quds News
    Shehab News Agency	wire	PS		Shehab Agency
    Petra	wire	JO	word	Petra News Agency;Jordan News Agency;وكالة بترا;بترا
    NNA Lebanon	wire	LB		National News Agency;الوكالة الوطنية للإعلام
    MENA	wire	EG	word	Middle East News Agency;وكالة أنباء الشرق الأوسط
    SPA	wire	SA	word	Saudi Press Agency;واس;وكالة الأنباء السعودية
    WAM	wire	AE		Emirates News Agency;وام;وكالة أنباء الإمارات
    QNA	wire	QA		Qatar News Agency;قنا;وكالة الأنباء القطرية
    KUNA	wire	KW		Kuwait News Agency;كونا
    BNA Bahrain	wire	BH		Bahrain News Agency;وكالة أنباء البحرين
    ONA	wire	OM		Oman News Agency
    INA Iraq	wire	IQ		Iraqi News Agency;وكالة الأنباء العراقية
    Saba	wire	YE	word	Saba News Agency;Saba News;وكالة سبأ
    SUNA	wire	SD		Sudan News Agency;سونا
    LANA	wire	LY		Libyan News Agency;وكالة الأنباء الليبية
    TAP	wire	TN	word	Tunis Afrique Presse;وكالة تونس أفريقيا للأنباء
    APS	wire	DZ		Algérie Presse Service;وكالة الأنباء الجزائرية
    MAP	wire	MA	word	Maghreb Arabe Presse!;Agence Maghreb Arabe Presse;وكالة المغرب العربي للأنباء
    DHA	wire	TR		Demirören Haber Ajansı;Doğan Haber Ajansı;Demirören News Agency;Depo Photos DHA
    IHA	wire	TR		İhlas Haber Ajansı;Ihlas News Agency;İHA
    ANKA	wire	TR		ANKA Haber Ajansı
    Depo Photos	photo	TR	word	DepoPhotos;Depo
    APA Azerbaijan	wire	AZ		Azeri-Press News Agency
    Azertac	wire	AZ		AZERTAC;Azərtac;АЗЕРТАДЖ;Azerbaijan State News Agency
    Trend News Agency	wire	AZ	word	Trend News
    Armenpress	wire	AM		Արմենպրես;Арменпресс
    Kazinform	wire	KZ		Казинформ
    UzA	wire	UZ		УзА;Uzbekistan National News Agency
    Kabar	wire	KG	word	Кабар
    AKIpress	wire	KG
    NAN	wire	NG	word	News Agency of Nigeria!;NAN Nigeria
    Ghana News Agency	wire	GH		GNA
    ENA	wire	ET	word	Ethiopian News Agency
    SAnews	wire	ZA		SA News
    African News Agency	wire	ZA		ANA Pictures;ANA Photos
    Agence Congolaise de Presse	wire	CD		ACP Congo
    Angop	wire	AO		ANGOP
    Télam	wire	AR		Telam;Agencia Télam
    Noticias Argentinas	wire	AR		NA Argentina;Agencia NA
    Agência Brasil	wire	BR		Agencia Brasil;EBC Agência Brasil
    Agência O Globo	wire	BR		Agencia O Globo
    Estadão Conteúdo	wire	BR		Estadao Conteudo
    Folhapress	photo	BR
    Notimex	wire	MX		Agencia Notimex
    Cuartoscuro	photo	MX		Cuartoscuro.com
    Prensa Latina	wire	CU		Agencia Prensa Latina
    Andina	wire	PE	word	Agencia Andina;ANDINA Perú
    ABI Bolivia	wire	BO		Agencia Boliviana de Información
    AVN	wire	VE		Agencia Venezolana de Noticias
    Colprensa	wire	CO
    Agencia Uno	photo	CL		AgenciaUno;Aton Chile
    Inter Press Service	wire	IT		IPS News
    """
}
