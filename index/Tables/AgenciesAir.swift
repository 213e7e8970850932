// More wires, services and broadcasters. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let air: StaticString = """
    # More wires, services and broadcasters.
    North Press Agency	wire	SY
    Hawar News	wire	SY	written	ANHA
    ANF News	wire	TR
    Safa Press Agency	wire	PS	written	Safa News Agency
    Young Journalists Club	wire	IR	written	YJC;Young Journalists Club (YJC)
    Iran Press	wire	IR
    ILNA	wire	IR
    Shafaqna	wire	IR
    Khabar Online	wire	IR
    Borna News	wire	IR
    Bakhtar News Agency	wire	AF
    Pajhwok Afghan News	wire	AF	written	Pajhwok
    Khaama Press	wire	AF
    UNB	wire	BD	word,written	United News of Bangladesh
    bdnews24.com	wire	BD	written	bdnews24
    NAMPA	wire	NA
    BOPA	wire	BW
    Kenya News Agency	wire	KE
    APS Sénégal	wire	SN
    AIP Abidjan	wire	CI
    AIM Mozambique	wire	MZ
    Inforpress	wire	CV
    SONNA	wire	SO
    New Ziana	wire	ZW
    Uganda Radio Network	wire	UG
    Rwanda News Agency	wire	RW
    Libya Observer	wire	LY
    Religion News Service	wire	US	written	RNS
    Catholic News Agency	wire	US
    Catholic News Service	wire	US
    ACI Prensa	wire	PE
    Zenit	wire	VA
    askanews	wire	IT
    Italpress	wire	IT
    NOVA	wire	IT	written	Agenzia Nova
    Quadratín	wire	MX	written	Agencia Quadratín
    El Universal	wire	MX
    ACN Cuba	wire	CU	written	Agencia Cubana de Noticias
    APG Bolivia	wire	BO	written	APG Noticias
    MINA	wire	ME	written	MINA News
    SRNA	wire	BA
    KosovaPress	wire	XK
    Moldpres	wire	MD
    BelaPAN	wire	BY
    InterPressNews	wire	GE	written	Interpressnews
    Report.az	wire	AZ	written	Report News Agency
    News.am	wire	AM
    PanARMENIAN	wire	AM	written	PanARMENIAN Photo
    24.kg	wire	KG
    Asia-Plus	wire	TJ
    Khovar	wire	TJ
    TDH	wire	TM	word
    Tengrinews	wire	KZ	written	Tengrinews.kz
    RBC-Ukraine	wire	UA	written	РБК-Украина
    Regnum	wire	RU	written	ИА Регнум
    Rosbalt	wire	RU	written	Росбалт
    URA.RU	wire	RU	written	URA.Ru;Ура.ру
    Ruptly	wire	RU	written	Ruptly TV
    dpa-Custom Content	wire	DE	written	dpa-cc
    RND	wire	DE	word,written	RedaktionsNetzwerk Deutschland;Redaktionsnetzwerk Deutschland
    spot on news	wire	DE	written	SpotOn;spot on
    glomex	wire	DE
    news aktuell	wire	DE	written	obs;ots
    presseportal	wire	DE
    AEF info	wire	FR
    Relaxnews	wire	FR	written	AFP Relaxnews;AFP-Relaxnews
    AFPTV	wire	FR	written	AFP TV
    National World	wire	GB
    PinPoint Media	wire	GB
    RAP News	wire	GB
    Storyful	wire	GB
    Newsflare	wire	GB
    ViralHog	wire	GB	written	Viralhog
    ViralPress	wire	GB	written	Viral Press
    Jukin Media	wire	US	written	Jukin
    Zenger News	wire	US	written	Zenger
    Stacker	wire	US
    McClatchy	wire	US	written	McClatchy DC;McClatchy Newspapers
    Gannett	wire	US
    Scripps Howard	wire	US
    Capital News Service	wire	US
    Cronkite News	wire	US
    Kaiser Health News	wire	US	written	KHN;KFF Health News
    ProPublica	wire	US
    The Marshall Project	wire	US
    The Texas Tribune	wire	US	written	Texas Tribune
    CalMatters	wire	US
    Reuters Breakingviews	wire	US
    Reuters Graphics	wire	US
    PIB	wire	IN	word,written	Press Information Bureau;PIB India
    Hindusthan Samachar	wire	IN
    Online News Agency	wire	PK
    NNI	wire	PK	word
    INP	wire	PK	word
    Ada Derana	wire	LK
    Myanmar Now	wire	MM
    AKP	wire	KH	word,written	Agence Kampuchea Presse
    Malaysian Reserve	wire	MY
    Sankei	wire	JP	written	Sankei Shimbun;産経新聞
    Chunichi Shimbun	wire	JP	written	中日新聞社
    Hankook Ilbo	wire	KR	written	한국일보
    Joint Press Corps	wire	KR	written	Korea Pool;Pyeongyang Press Corps
    People's Daily	wire	CN	written	People's Daily Online;人民日报;人民网
    Xinhuanet	wire	CN
    NCA NewsWire	wire	AU	written	NCA Newswire;NewsWire
    RNZ	wire	NZ	word,written	Radio New Zealand
    NZME	wire	NZ
    BT Sport	broadcaster	GB	written	TNT Sports
    beIN Sports	broadcaster	GB
    GB News	broadcaster	GB
    LBC	broadcaster	GB	word
    Sky	broadcaster	GB	word,written	Sky UK
    UKTV	broadcaster	GB
    STV	broadcaster	GB	word,written	STV News
    S4C	broadcaster	GB	word
    RTÉ	broadcaster	IE	word,written	RTE!;RTÉ News
    Fox 2	broadcaster	US
    Fox Sports	broadcaster	US
    CW	broadcaster	US	word,written	The CW
    AMC Networks	broadcaster	US	written	AMC Network
    MTV	broadcaster	US	word
    VH1	broadcaster	US	word
    BET	broadcaster	US	word
    TLC	broadcaster	US	word
    HGTV	broadcaster	US
    Food Network	broadcaster	US
    Animal Planet	broadcaster	US
    History Channel	broadcaster	US
    Hallmark Channel	broadcaster	US
    Comedy Central	broadcaster	US
    Nickelodeon	broadcaster	US
    Showtime	broadcaster	US
    Telemundo	broadcaster	US
    Univision	broadcaster	US
    C-SPAN	broadcaster	US	written	CSPAN
    The Weather Channel	broadcaster	US
    Newsmax	broadcaster	US
    NFL Network	broadcaster	US
    NBA TV	broadcaster	US
    NBC Sports	broadcaster	US
    ABC7	broadcaster	US	written	ABC 7
    KTLA	broadcaster	US
    WABC	broadcaster	US
    WCVB	broadcaster	US
    KWCH	broadcaster	US
    KABC	broadcaster	US
    KCRA	broadcaster	US
    SiriusXM	broadcaster	US
    TVA	broadcaster	CA	word
    Citytv	broadcaster	CA
    TSN	broadcaster	CA	word
    Fox Cricket	broadcaster	AU
    TVNZ	broadcaster	NZ
    Newshub	broadcaster	NZ
    ProSieben	broadcaster	DE	written	ProSiebenSat.1
    Sat.1	broadcaster	DE	written	SAT.1
    RTLZWEI	broadcaster	DE	written	RTL II;RTL2
    Kabel Eins	broadcaster	DE
    n-tv	broadcaster	DE	word,written	ntv!
    Sport1	broadcaster	DE	written	SPORT1
    Sky Deutschland	broadcaster	DE
    MagentaTV	broadcaster	DE	written	Magenta TV
    Radio Bremen	broadcaster	DE
    Saarländischer Rundfunk	broadcaster	DE
    Deutschlandfunk	broadcaster	DE	written	Deutschlandradio
    3sat	broadcaster	DE
    Arte	broadcaster	FR	written	ARTE
    Canal+	broadcaster	FR	written	CANAL+
    C8	broadcaster	FR	word
    CNews	broadcaster	FR	written	CNEWS
    W9	broadcaster	FR	word
    TMC	broadcaster	FR	word
    TFX	broadcaster	FR	word
    M6	broadcaster	FR	word
    Europe 1	broadcaster	FR
    France Inter	broadcaster	FR
    ALP	broadcaster	FR	word
    NEWEN	broadcaster	FR
    Gaumont	broadcaster	FR
    Pathé	broadcaster	FR
    ServusTV	broadcaster	AT	written	Servus TV
    PULS 4	broadcaster	AT
    ATV	broadcaster	AT	word
    RTS	broadcaster	CH	word
    RSI	broadcaster	CH	word
    VTM	broadcaster	BE	word
    RTL Nieuws	broadcaster	NL
    DR	broadcaster	DK	word
    TV 2	broadcaster	DK	word,written	TV2!
    TV4	broadcaster	SE	word
    Yle	broadcaster	FI	word,written	YLE!
    MTV Uutiset	broadcaster	FI
    RÚV	broadcaster	IS	word,written	RUV!
    ERR	broadcaster	EE	word
    LSM	broadcaster	LV	word
    LRT	broadcaster	LT	word
    TVP	broadcaster	PL	word,written	TVP Info
    Polsat	broadcaster	PL
    Česká televize	broadcaster	CZ	written	ČT!
    RTVS	broadcaster	SK
    Digi24	broadcaster	RO
    bTV	broadcaster	BG	word
    RTS Serbia	broadcaster	RS
    HRT	broadcaster	HR	word
    ERT	broadcaster	GR	word
    RIK	broadcaster	CY	word
    Mediaset	broadcaster	IT
    La7	broadcaster	IT	word
    Sky TG24	broadcaster	IT	written	Sky Tg24
    Telecinco	broadcaster	ES
    Antena 3	broadcaster	ES
    laSexta	broadcaster	ES	written	La Sexta
    TV3	broadcaster	ES	word
    RTP	broadcaster	PT	word
    SIC	broadcaster	PT	word
    TVI	broadcaster	PT	word
    Channel One Russia	broadcaster	RU	written	Первый канал
    Rossiya 24	broadcaster	RU	written	Россия 24
    NTV Russia	broadcaster	RU	written	НТВ!
    Dozhd	broadcaster	RU	written	TV Rain;Дождь
    Suspilne	broadcaster	UA
    Doordarshan	broadcaster	IN	written	DD News
    Times Now	broadcaster	IN
    Star Sports	broadcaster	IN
    Sony TV	broadcaster	IN	written	Sony Entertainment Television
    Zee TV	broadcaster	IN
    Star Plus	broadcaster	IN
    Disney+ Hotstar	broadcaster	IN	written	Hotstar
    ZEE5	broadcaster	IN
    ALTBalaji	broadcaster	IN
    Voot	broadcaster	IN
    ARY News	broadcaster	PK
    PTV	broadcaster	PK	word
    MBC	broadcaster	SA	word
    LBCI	broadcaster	LB
    Channel 12	broadcaster	IL
    Channel 13	broadcaster	IL
    i24NEWS	broadcaster	IL
    JTBC	broadcaster	KR
    TBS	broadcaster	JP	word
    Fuji TV	broadcaster	JP	written	フジテレビ
    TV Asahi	broadcaster	JP	written	テレビ朝日
    NTV Japan	broadcaster	JP	written	日本テレビ
    Hunan TV	broadcaster	CN
    TVBS	broadcaster	TW
    RTHK	broadcaster	HK
    TVB	broadcaster	HK	word
    ABS-CBN	broadcaster	PH	written	ABS-CBN News
    GMA	broadcaster	PH	word,written	GMA News
    TVRI	broadcaster	ID
    MetroTV	broadcaster	ID
    SABC	broadcaster	ZA
    eNCA	broadcaster	ZA
    Channels TV	broadcaster	NG
    TV Azteca	broadcaster	MX
    TN	broadcaster	AR	word,written	Todo Noticias
    América TV	broadcaster	AR
    Caracol	broadcaster	CO	written	Caracol TV
    RCN	broadcaster	CO	word
    SBT	broadcaster	BR	word
    SporTV	broadcaster	BR
    CNN Brasil	broadcaster	BR
    """
}
