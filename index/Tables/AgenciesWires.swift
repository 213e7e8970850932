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
    EPA	photo	CH	word	epa-efe;EPA-EFE;EPA/EFE;EPA Images;European Pressphoto Agency;European Press Photo Agency;european pressphoto agency b.v.
    EFE	wire	ES		Agencia EFE;EFE News;EFE Noticias;Agence EFE;EFE Agencia;Агентство ЭФЭ;وكالة إفي;إفي
    PA Media	wire	GB		PA!;PA Wire;PA News Agency;Press Association;The Press Association;PA Photo;PA Photos;PA News;PA Video;PA Graphics;PA Archive;Press Association Archive
    PA Images	photo	GB	distributor	Press Association Images;PA Images Archive
    ANSA	wire	IT	written	Agenzia ANSA;Agenzia Nazionale Stampa Associata;ANSA.it;АНСА
    UPI	wire	US	written	United Press International;UPI Photo;UPI Photos
    Bloomberg	wire	US	written	Bloomberg News;Bloomberg Creative;Bloomberg Creative Photos;Bloomberg TV;Bloomberg Television;Bloomberg Quint;Bloomberg Línea;Блумберг;بلومبرغ;بلومبيرغ;彭博社;ブルームバーグ
    Dow Jones	wire	US	written	Dow Jones Newswires;Dow Jones News
    Xinhua	wire	CN		Xinhua News Agency;Xinhua News;New China News Agency;Xinhua Photo;Xinhua Haber Ajansı;Agence Xinhua;Agencia Xinhua;Agence de presse Xinhua;Синьхуа;Агентство Синьхуа;شينخوا;وكالة شينخوا;新华社;新華社;신화통신;신화사
    China News Service	wire	CN	written	CNS Photo;CNSphoto;Chinanews;中国新闻社;中新社
    KCNA	wire	KP	written	Korean Central News Agency;조선중앙통신;ЦТАК;朝中社;朝鮮中央通信
    Kyodo News	wire	JP	written	Kyodo;Kyodo News Agency;Kyodo Photo;共同通信;共同通信社;共同社;Киодо;Kyodo News International
    Jiji Press	wire	JP	written	Jiji;Jiji Press Photo;時事通信;時事通信社;時事
    Yonhap	wire	KR	written	Yonhap News;Yonhap News Agency;Yonhap News TV;연합뉴스;Ёнхап;韓聯社;聯合ニュース
    Newsis	wire	KR	written	뉴시스
    News1 Korea	wire	KR	written	뉴스1
    CNA	wire	TW	written	Central News Agency;Focus Taiwan;中央社;中央通訊社
    Press Trust of India	wire	IN	written	PTI;PTI Photo;PTI Photos;PTI News
    ANI	wire	IN	written	Asian News International;ANI Photo;ANI News
    IANS	wire	IN	written	Indo-Asian News Service;IANS Photo
    UNI	wire	IN	word,written	United News of India!;UNI India
    APP	wire	PK	word,written	Associated Press of Pakistan!;APP Photo
    Pakistan Press International	wire	PK	written	PPI News Agency
    BSS	wire	BD	written	Bangladesh Sangbad Sangstha
    Antara	wire	ID	written	Antara Foto;Antara News;LKBN Antara;Kantor Berita Antara
    Bernama	wire	MY	written	Bernama Pix;Malaysian National News Agency
    Vietnam News Agency	wire	VN	written	VNA;TTXVN;Thông tấn xã Việt Nam
    Thai News Agency	wire	TH	written	TNA Thailand
    Philippine News Agency	wire	PH	written	PNA Philippines
    Lankapuvath	wire	LK
    Rastriya Samachar Samiti	wire	NP	written	RSS Nepal
    Montsame	wire	MN	written	МОНЦАМЭ
    AAP	wire	AU	written	Australian Associated Press;AAP Image;AAP Images;AAPIMAGE;AAP Photos;AAP Newswire;AAP FactCheck
    The Canadian Press	wire	CA	written	Canadian Press;CP Images;La Presse canadienne;THE CANADIAN PRESS IMAGES
    TNS	wire	US	written	Tribune News Service;Tribune Content Agency;TNS Photo
    States Newsroom	wire	US
    City News Service	wire	US
    Business Wire	wire	US	written	BusinessWire;Business Wire India;BusinessWire India
    PR Newswire	wire	US	written	PRNewswire;PRNewsfoto;Feature Photo Service;PRNewsWire Photo
    GlobeNewswire	wire	US	written	Globe Newswire
    TASS	wire	RU		ITAR-TASS;Itar Tass;TASS News Agency;TASS Host Photo Agency;TASS Photo;Russian News Agency TASS;ТАСС;ИТАР-ТАСС;Фото ТАСС;تاس;وكالة تاس;塔斯社;タス通信;Agence Tass;Agencia TASS
    RIA Novosti	wire	RU	written	RIA!;RIA News;RIA Novosti Host Photo Agency;Ria Nowosti;RIA Nowosti;RIA Nóvosti;РИА Новости;РИА!;РИА «Новости»;ريا نوفوستي;نوفوستي;俄新社
    Sputnik	wire	RU	word,written	Sputnik News;Sputnik International;Sputnik Images;Спутник Новости;سبوتنيك;وكالة سبوتنيك;卫星通讯社
    Interfax	wire	RU	word,written	Interfax Russia;Интерфакс;إنترفاكس
    Interfax-Ukraine	wire	UA	written	Интерфакс-Украина;Інтерфакс-Україна
    Ukrinform	wire	UA	written	Укринформ;Укрінформ;Ukrinform Photo
    UNIAN	wire	UA	written	УНИАН;УНІАН
    Belta	wire	BY	written	БЕЛТА;БелТА
    PAP	wire	PL	written	Polska Agencja Prasowa;Polish Press Agency;PAP Foto
    CTK	wire	CZ	written	ČTK;Česká tisková kancelář;Czech News Agency;CTK Photo;ČTK Photo
    TASR	wire	SK	written	Tlačová agentúra Slovenskej republiky;TASR Photo
    SITA Slovakia	wire	SK	written	Slovenská tlačová agentúra
    MTI	wire	HU	written	Magyar Távirati Iroda;MTI Fotó;MTVA;Hungarian News Agency
    Agerpres	wire	RO	written	AGERPRES Foto
    Mediafax	wire	RO	written	Mediafax Foto
    BTA	wire	BG	written	Bulgarian News Agency;БТА;Bulgarian Telegraph Agency
    Tanjug	wire	RS	written	Танјуг;Танюг
    Beta News Agency	wire	RS	word,written	Novinska agencija Beta
    FoNet	wire	RS
    HINA	wire	HR	written	Hrvatska izvještajna novinska agencija
    FENA	wire	BA	written	Federalna novinska agencija
    STA	wire	SI	word,written	Slovenska tiskovna agencija!;Slovenian Press Agency
    MIA	wire	MK	word,written	Macedonian Information Agency;МИА Македонија
    ATA Albania	wire	AL	written	Albanian Telegraphic Agency;Agjencia Telegrafike Shqiptare
    ANA-MPA	wire	GR	written	Athens News Agency;Athens-Macedonian News Agency;ΑΠΕ-ΜΠΕ;AMNA
    CNA Cyprus	wire	CY	written	Cyprus News Agency;Κυπριακό Πρακτορείο Ειδήσεων
    APA	wire	AT	written	Austria Presse Agentur;Austria Press Agency;APA-PictureDesk;APA Picturedesk;APA-FOTO;APA - Austria Presse Agentur
    Keystone-SDA	wire	CH	written	Keystone SDA;Schweizerische Depeschenagentur;Agence télégraphique suisse;Keystone-ATS;Keystone ATS;SDA-ATS
    Belga	wire	BE	written	Belga News Agency;Belga Photo;Agence Belga;Belga Image;BELGAIMAGE
    ANP	wire	NL	written	Algemeen Nederlands Persbureau;ANP Foto;ANP Photo
    Lusa	wire	PT	written	Agência Lusa;Lusa Agency
    Europa Press	wire	ES	written	Europa Press News;EP Agencia;Europa Press Reportajes
    ACN	wire	ES	written	Agència Catalana de Notícies
    Adnkronos	wire	IT	written	Adn Kronos
    AGI	wire	IT	written	Agenzia Giornalistica Italia;Agenzia Italia
    LaPresse	photo	IT	written	La Presse Italy;LaPresse Photo
    NTB	wire	NO	written	NTB Scanpix;Norsk Telegrambyrå;NTB Norway
    TT	wire	SE	word,written	TT News Agency;TT Nyhetsbyrån;Tidningarnas Telegrambyrå
    Ritzau	wire	DK	written	Ritzau Scanpix;Ritzaus Bureau;Ritzau Foto
    STT	wire	FI	written	Suomen Tietotoimisto;STT-Lehtikuva
    Lehtikuva	photo	FI	written	Lehtikuva Oy
    BNS	wire	LT	written	Baltic News Service
    ELTA	wire	LT	written	ELTA Lithuania
    LETA	wire	LV	written	LETA Latvia
    Agence Fides	wire	VA	word,written	Fides
    KNA	wire	DE	written	Katholische Nachrichten-Agentur;KNA-Bild
    epd	wire	DE	written	Evangelischer Pressedienst;epd-bild;epd bild
    AFX	wire	DE	written	dpa-AFX;dpa AFX
    SID	wire	DE	word,written	Sport-Informations-Dienst
    dts	wire	DE	written	dts Nachrichtenagentur;dts-Nachrichtenagentur
    ddp	photo	DE	written	ddp images;ddp media
    teleschau	wire	DE
    IRNA	wire	IR	written	Islamic Republic News Agency;ИРНА;إرنا;ايرنا;ایرنا;وكالة إرنا
    ISNA	wire	IR	written	Iranian Students' News Agency;Iranian Students News Agency;ایسنا
    Mehr News Agency	wire	IR	word,written	Mehr News;Mehr;مهر نیوز
    Fars News Agency	wire	IR	word,written	Fars News;Fars;وكالة فارس;خبرگزاری فارس;ФАРС
    Tasnim	wire	IR	word,written	Tasnim News;Tasnim News Agency;تسنيم;Тасним
    SANA	wire	SY	written	Syrian Arab News Agency;САНА;سانا;وكالة سانا
    WAFA	wire	PS	written	Palestinian News Agency WAFA;Wafa News Agency;Palestine News and Information Agency;وفا;وكالة وفا;Wafa Agency
    Ma'an News Agency	wire	PS	written	Maan News;Maan News Agency;Ma'an;وكالة معا
    APA Images	photo	PS	written	apaimages;APA images
    Quds News Network	wire	PS	written	Quds News
    Shehab News Agency	wire	PS	written	Shehab Agency
    Petra	wire	JO	word,written	Petra News Agency;Jordan News Agency;وكالة بترا;بترا
    NNA Lebanon	wire	LB	written	National News Agency;الوكالة الوطنية للإعلام
    MENA	wire	EG	word,written	Middle East News Agency;وكالة أنباء الشرق الأوسط
    SPA	wire	SA	word,written	Saudi Press Agency;واس;وكالة الأنباء السعودية
    WAM	wire	AE	written	Emirates News Agency;وام;وكالة أنباء الإمارات
    QNA	wire	QA	written	Qatar News Agency;قنا;وكالة الأنباء القطرية
    KUNA	wire	KW	written	Kuwait News Agency;كونا
    BNA Bahrain	wire	BH	written	Bahrain News Agency;وكالة أنباء البحرين
    ONA	wire	OM	written	Oman News Agency
    INA Iraq	wire	IQ	written	Iraqi News Agency;وكالة الأنباء العراقية
    Saba	wire	YE	word,written	Saba News Agency;Saba News;وكالة سبأ
    SUNA	wire	SD	written	Sudan News Agency;سونا
    LANA	wire	LY	written	Libyan News Agency;وكالة الأنباء الليبية
    TAP	wire	TN	word,written	Tunis Afrique Presse;وكالة تونس أفريقيا للأنباء
    APS	wire	DZ	written	Algérie Presse Service;وكالة الأنباء الجزائرية
    MAP	wire	MA	word,written	Maghreb Arabe Presse!;Agence Maghreb Arabe Presse;وكالة المغرب العربي للأنباء
    DHA	wire	TR	written	Demirören Haber Ajansı;Doğan Haber Ajansı;Demirören News Agency;Depo Photos DHA
    IHA	wire	TR	written	İhlas Haber Ajansı;Ihlas News Agency;İHA
    ANKA	wire	TR	written	ANKA Haber Ajansı
    Depo Photos	photo	TR	word,written	DepoPhotos;Depo
    APA Azerbaijan	wire	AZ	written	Azeri-Press News Agency
    Azertac	wire	AZ	written	AZERTAC;Azərtac;АЗЕРТАДЖ;Azerbaijan State News Agency
    Trend News Agency	wire	AZ	word,written	Trend News
    Armenpress	wire	AM	written	Արմենպրես;Арменпресс
    Kazinform	wire	KZ	written	Казинформ
    UzA	wire	UZ	written	УзА;Uzbekistan National News Agency
    Kabar	wire	KG	word,written	Кабар
    AKIpress	wire	KG
    NAN	wire	NG	word,written	News Agency of Nigeria!;NAN Nigeria
    Ghana News Agency	wire	GH	written	GNA
    ENA	wire	ET	word,written	Ethiopian News Agency
    SAnews	wire	ZA	written	SA News
    African News Agency	wire	ZA	written	ANA Pictures;ANA Photos
    Agence Congolaise de Presse	wire	CD	written	ACP Congo
    Angop	wire	AO	written	ANGOP
    Télam	wire	AR	written	Telam;Agencia Télam
    Noticias Argentinas	wire	AR	written	NA Argentina;Agencia NA
    Agência Brasil	wire	BR	written	Agencia Brasil;EBC Agência Brasil
    Agência O Globo	wire	BR	written	Agencia O Globo
    Estadão Conteúdo	wire	BR	written	Estadao Conteudo
    Folhapress	photo	BR
    Notimex	wire	MX	written	Agencia Notimex
    Cuartoscuro	photo	MX	written	Cuartoscuro.com
    Prensa Latina	wire	CU	written	Agencia Prensa Latina
    Andina	wire	PE	word,written	Agencia Andina;ANDINA Perú
    ABI Bolivia	wire	BO	written	Agencia Boliviana de Información
    AVN	wire	VE	written	Agencia Venezolana de Noticias
    Colprensa	wire	CO
    Agencia Uno	photo	CL	written	AgenciaUno;Aton Chile
    Inter Press Service	wire	IT	written	IPS News
    """
}
