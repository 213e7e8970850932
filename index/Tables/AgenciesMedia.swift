// Broadcasters, newspapers, platforms, institutions and companies that credits name. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let media: StaticString = """
    # Broadcasters, newspapers and magazines, platforms, institutions, companies
    BBC	broadcaster	GB	written	BBC News;BBC Sport;The BBC;BBC Pictures;BBC One;BBC Two;BBC World Service;BBC Radio;Би-би-си;بي بي سي;BBC Türkçe;BBC Mundo;BBC Persian;BBC Arabic
    ITV	broadcaster	GB	written	ITV News;ITV Plc;ITV Pictures;ITV Studios
    Sky News	broadcaster	GB	written	Sky News Arabia;سكاي نيوز
    Sky Sports	broadcaster	GB	written	Sky Sports News
    Channel 4	broadcaster	GB	written	Channel 4 News;Channel Four
    Channel 5	broadcaster	GB	written	Channel 5 News
    CNN	broadcaster	US	written	CNN Business;CNN Politics;CNN International;CNN Türk;Cable News Network;Си-Эн-Эн;سي إن إن;CNN en Español
    Fox News	broadcaster	US	written	Fox News Channel;FoxNews;Fox Business
    NBC News	broadcaster	US	written	NBCNews
    NBC	broadcaster	US	written	NBCUniversal;NBC Universal
    ABC News	broadcaster	US	written	ABCNews
    CBS News	broadcaster	US	written	CBS Sports
    CBS	broadcaster	US
    MSNBC	broadcaster	US
    CNBC	broadcaster	US	written	CNBC TV18;CNBC-TV18
    PBS	broadcaster	US	written	PBS NewsHour
    NPR	broadcaster	US	written	National Public Radio
    VOA	broadcaster	US	written	Voice of America;Голос Америки
    Radio Free Europe/Radio Liberty	broadcaster	US	written	RFE/RL;RFERL;Radio Free Europe;Radio Liberty;Радио Свобода
    Radio Free Asia	broadcaster	US	written	RFA
    CBC	broadcaster	CA	written	CBC News;Radio-Canada;CBC/Radio-Canada
    CTV News	broadcaster	CA
    Global News	broadcaster	CA	word
    ABC Australia	broadcaster	AU	written	ABC News Australia;Australian Broadcasting Corporation
    SBS	broadcaster	AU	word,written	SBS News
    Al Jazeera	broadcaster	QA	written	Aljazeera;Al-Jazeera;Al Jazeera English;Al Jazeera Arabic;AJE;AJ+;Al-Dschasira;El Cezire;Аль-Джазира;الجزيرة;قناة الجزيرة
    Al Arabiya	broadcaster	SA	written	Al-Arabiya;العربية نت;قناة العربية;Аль-Арабия
    Al Mayadeen	broadcaster	LB	written	الميادين
    Press TV	broadcaster	IR	written	PressTV
    TRT	broadcaster	TR	written	TRT World;TRT Haber
    NTV Türkiye	broadcaster	TR	written	NTV Turkey
    RT	broadcaster	RU	word,written	Russia Today;RT Arabic
    CCTV	broadcaster	CN	written	China Central Television;央视
    CGTN	broadcaster	CN
    NHK	broadcaster	JP	written	NHK World;日本放送協会
    KBS	broadcaster	KR	written	KBS News
    DW	broadcaster	DE	written	Deutsche Welle;Дойче Велле;دويتشه فيله;Deutsche Welle Türkçe
    ARD	broadcaster	DE	written	Tagesschau;tagesschau.de
    ZDF	broadcaster	DE	written	ZDFheute
    WDR	broadcaster	DE	written	Westdeutscher Rundfunk
    NDR	broadcaster	DE	written	Norddeutscher Rundfunk
    MDR	broadcaster	DE	written	Mitteldeutscher Rundfunk
    SWR	broadcaster	DE	written	Südwestrundfunk
    rbb	broadcaster	DE	written	Rundfunk Berlin-Brandenburg
    Bayerischer Rundfunk	broadcaster	DE	written	BR24
    hr	broadcaster	DE	word,written	Hessischer Rundfunk!
    RTL	broadcaster	DE	written	RTL News;RTL Deutschland
    ORF	broadcaster	AT	written	ORF.at
    SRF	broadcaster	CH	written	Schweizer Radio und Fernsehen
    France 24	broadcaster	FR	written	France24;فرانس 24;فرانس ٢٤
    RFI	broadcaster	FR	written	Radio France Internationale
    France Télévisions	broadcaster	FR	written	Franceinfo;France Info;francetvinfo;France 2;France 3;FTV
    BFMTV	broadcaster	FR	written	BFM TV;BFM-TV
    TF1	broadcaster	FR	written	LCI;TF1 Info
    RMC	broadcaster	FR	written	RMC Sport
    RTVE	broadcaster	ES	written	TVE
    RAI	broadcaster	IT	written	Rai News;RaiNews
    NOS	broadcaster	NL	written	NOS Nieuws!
    VRT	broadcaster	BE	written	VRT NWS
    RTBF	broadcaster	BE
    SVT	broadcaster	SE	written	SVT Nyheter
    NRK	broadcaster	NO
    TVN24	broadcaster	PL	written	TVN
    Euronews	broadcaster	FR	written	Евроньюс;يورونيوز
    Eurosport	broadcaster	FR
    DAZN	broadcaster	GB
    ESPN	broadcaster	US	written	ESPNcricinfo;ESPN Cricinfo
    NDTV	broadcaster	IN	written	NDTV News;NDTV Sports
    India Today	newspaper	IN	written	India Today TV
    TV Globo	broadcaster	BR	written	Globo TV;G1;Rede Globo
    Televisa	broadcaster	MX
    teleSUR	broadcaster	VE	written	Telesur
    Rudaw	broadcaster	IQ	written	Rudaw Media Network
    The New York Times	newspaper	US	written	New York Times;NY Times;NYT;The New York Times Magazine;Нью-Йорк таймс;نيويورك تايمز
    The Washington Post	newspaper	US	written	Washington Post;WaPo;Вашингтон пост;واشنطن بوست
    The Wall Street Journal	newspaper	US	written	Wall Street Journal;WSJ;وول ستريت جورنال
    Los Angeles Times	newspaper	US	written	LA Times;The Los Angeles Times;L.A. Times
    Los Angeles Daily News	newspaper	US
    USA Today	newspaper	US
    Chicago Tribune	newspaper	US
    The Boston Globe	newspaper	US	written	Boston Globe
    San Francisco Chronicle	newspaper	US	written	The San Francisco Chronicle
    Houston Chronicle	newspaper	US
    The Denver Post	newspaper	US
    The Detroit News	newspaper	US
    Detroit Free Press	newspaper	US
    New York Post	newspaper	US	written	NY Post
    New York Daily News	newspaper	US	written	NY Daily News
    Miami Herald	newspaper	US
    The Philadelphia Inquirer	newspaper	US	written	Philadelphia Inquirer
    Star Tribune	newspaper	US	written	Minneapolis Star Tribune
    The Seattle Times	newspaper	US
    The Dallas Morning News	newspaper	US	written	Dallas Morning News
    Politico	newspaper	US	word
    Axios	newspaper	US
    The Verge	newspaper	US
    CNET	newspaper	US
    Forbes	newspaper	US
    Time	newspaper	US	word,written	Time Magazine!;TIME Magazine
    Newsweek	newspaper	US
    The Atlantic	newspaper	US
    BuzzFeed News	newspaper	US	written	BuzzFeed
    HuffPost	newspaper	US	written	Huffington Post;The Huffington Post
    The Guardian	newspaper	GB	word,written	Guardian;The Observer;Гардиан;الغارديان
    The Times	newspaper	GB	word,written	The Sunday Times;Times Newspapers;News Licensing
    The Daily Telegraph	newspaper	GB	written	The Telegraph;Daily Telegraph
    Financial Times	newspaper	GB	written	The Financial Times;FT!;فايننشال تايمز
    The Independent	newspaper	GB
    Daily Mail	newspaper	GB	written	MailOnline;Mail Online
    Daily Mirror	newspaper	GB
    The Sun	newspaper	GB	word,written	The Sun Online;News Group Newspapers
    Evening Standard	newspaper	GB	written	London Evening Standard
    The Economist	newspaper	GB
    Metro.co.uk	newspaper	GB	word
    Archant	newspaper	GB
    The Irish Times	newspaper	IE	written	Irish Times
    Le Monde	newspaper	FR
    Le Figaro	newspaper	FR
    Libération	newspaper	FR
    Le Parisien	newspaper	FR
    Ouest-France	newspaper	FR
    L'Équipe	newspaper	FR	written	L'Equipe Magazine
    JDD	newspaper	FR	written	Le Journal du Dimanche
    Actu.fr	newspaper	FR
    Der Spiegel	newspaper	DE	word,written	Spiegel Online;SPIEGEL;Шпигель;دير شبيغل
    Die Zeit	newspaper	DE	written	Zeit Online
    Süddeutsche Zeitung	newspaper	DE
    Frankfurter Allgemeine Zeitung	newspaper	DE	written	FAZ;F.A.Z.
    Die Welt	newspaper	DE	word,written	WELT
    Bild	newspaper	DE	word,written	Bild-Zeitung!;Bild am Sonntag
    Tagesspiegel	newspaper	DE	written	Der Tagesspiegel
    Handelsblatt	newspaper	DE
    Correctiv	newspaper	DE
    Neue Zürcher Zeitung	newspaper	CH	written	NZZ
    El País	newspaper	ES
    El Mundo	newspaper	ES
    La Vanguardia	newspaper	ES
    Marca	newspaper	ES	word
    Corriere della Sera	newspaper	IT
    la Repubblica	newspaper	IT	written	La Repubblica
    Clarín	newspaper	AR
    La Nación	newspaper	AR
    Folha de S.Paulo	newspaper	BR	written	Folha de São Paulo
    O Globo	newspaper	BR
    Haaretz	newspaper	IL
    The Jerusalem Post	newspaper	IL	written	Jerusalem Post
    The Times of Israel	newspaper	IL	written	Times of Israel
    Yedioth Ahronoth	newspaper	IL	written	Ynet
    Hürriyet	newspaper	TR	written	Hürriyet Daily News
    Sabah	newspaper	TR	word,written	Daily Sabah
    Cumhuriyet	newspaper	TR
    Asharq Al-Awsat	newspaper	SA	written	الشرق الأوسط
    Arab News	newspaper	SA
    Al-Ahram	newspaper	EG	written	Ahram Online;الأهرام
    Middle East Eye	newspaper	GB	written	MEE
    Middle East Monitor	newspaper	GB	written	MEMO Middle East Monitor
    Kommersant	newspaper	RU	written	Коммерсантъ;Коммерсант
    Izvestia	newspaper	RU	written	Известия
    Vedomosti	newspaper	RU	written	Ведомости
    RBC	newspaper	RU	written	РБК
    Lenta.ru	newspaper	RU	written	Лента.ру
    Meduza	newspaper	LV	written	Медуза
    Novaya Gazeta	newspaper	RU	written	Новая газета
    Komsomolskaya Pravda	newspaper	RU	written	Комсомольская правда
    The Times of India	newspaper	IN	written	Times of India;TNN;BCCL
    Hindustan Times	newspaper	IN	written	HT Photo
    The Indian Express	newspaper	IN	written	Indian Express
    The Hindu	newspaper	IN
    Dawn	newspaper	PK	word,written	Dawn News!
    The Japan Times	newspaper	JP
    The Asahi Shimbun	newspaper	JP	written	Asahi Shimbun;Asahi;朝日新聞;朝日新聞社
    Mainichi Shimbun	newspaper	JP	written	毎日新聞;毎日新聞社;The Mainichi
    Nikkei	newspaper	JP	written	日本経済新聞;Nikkei Asia
    China Daily	newspaper	CN	written	中国日报
    Global Times	newspaper	CN	written	环球时报
    South China Morning Post	newspaper	HK	written	SCMP
    The Straits Times	newspaper	SG	written	Straits Times
    The Sydney Morning Herald	newspaper	AU	written	Sydney Morning Herald;SMH
    The Age	newspaper	AU	word
    The Australian	newspaper	AU
    News Corp	newspaper	AU	written	News Corp Australia;News Corp Australia Network
    National Geographic	newspaper	US	written	Nat Geo;National Geographic Society
    The Conversation	newspaper	AU
    Cricbuzz	newspaper	IN
    # Platforms
    Facebook	platform	US		Facebook.com;Фейсбук;فيسبوك
    Instagram	platform	US		Instagram.com;Инстаграм;إنستغرام;انستغرام;Insta
    Twitter	platform	US		Twitter.com;Твиттер;تويتر;X/Twitter;Twitter/X
    TikTok	platform	CN	written	Tik Tok;تيك توك
    YouTube	platform	US		YouTube.com;يوتيوب;Youtube Screenshot
    Telegram	platform	AE	word	Телеграм;تيليغرام;Telegram channel
    Snapchat	platform	US
    WhatsApp	platform	US
    Weibo	platform	CN	written	Sina Weibo;微博
    VKontakte	platform	RU	written	VK;ВКонтакте
    Reddit	platform	US	word
    LinkedIn	platform	US
    Truth Social	platform	US
    # Space and science institutions
    NASA	institution	US		NASA TV;NASA Television;НАСА;ناسا
    NASA Earth Observatory	institution	US
    JPL-Caltech	institution	US	written	NASA JPL-Caltech;JPL Caltech;Jet Propulsion Laboratory;JPL
    ESA	institution	FR		European Space Agency;ЕКА
    ESA/Hubble	institution	FR	written	ESA Hubble
    ESO	institution	DE	written	European Southern Observatory
    STScI	institution	US	written	Space Telescope Science Institute
    MSSS	institution	US	written	Malin Space Science Systems
    SwRI	institution	US	written	Southwest Research Institute
    NOAA	institution	US
    NOIRLab	institution	US
    NRAO	institution	US
    USGS	institution	US
    NSF	institution	US	written	National Science Foundation
    NIST	institution	US
    JAXA	institution	JP
    Roscosmos	institution	RU	written	Роскосмос
    ISRO	institution	IN
    CNES	institution	FR
    DLR	institution	DE
    CERN	institution	CH
    SpaceX	company	US
    Rocket Lab	company	US
    Blue Origin	company	US
    Maxar	company	US	written	Maxar Technologies;Satellite image ©2022 Maxar Technologies;Maxar Technologies Inc
    Planet Labs	company	US	word,written	Planet Labs PBC;Planet Labs Inc
    Airbus	company	FR
    CDC	institution	US	written	Centers for Disease Control and Prevention
    NIAID	institution	US	written	NIAID-RML;NIAID-NIH
    NIH	institution	US
    FDA	institution	US
    # Governments and armed forces
    The White House	institution	US	written	White House;Official White House Photo
    US Department of Defense	institution	US	written	U.S. Department of Defense;DVIDS;Department of Defense
    US Navy	institution	US	written	U.S. Navy;US Navy Photo;U.S. Navy Photo
    US Army	institution	US	written	U.S. Army;U.S. Army Photo
    US Air Force	institution	US	written	U.S. Air Force;U.S. Air Force Photo
    US Marine Corps	institution	US	written	U.S. Marine Corps
    US Coast Guard	institution	US	written	U.S. Coast Guard
    CENTCOM	institution	US	written	U.S. Central Command;US Central Command
    NATO	institution	BE	written	НАТО;الناتو
    No 10 Downing Street	institution	GB	written	10 Downing Street;Downing Street;Number 10
    Crown Copyright	institution	GB	written	MoD Crown Copyright
    UK Parliament	institution	GB	written	House of Commons;Parliament TV
    Kremlin	institution	RU	written	Kremlin Press Service;Kremlin.ru;Kremlin Pool
    Israel Defense Forces	institution	IL	written	Israeli Army;Israel Defence Forces;IDF Spokesperson
    Turkish Presidency	institution	TR	written	Turkish Presidential Press Office;Presidency of the Republic of Türkiye
    Syrian Civil Defence	institution	SY	written	White Helmets;Syria Civil Defence;الدفاع المدني السوري;Syrian Civil Defense
    Aleppo Media Center	institution	SY	written	Aleppo Media Centre;AMC!
    Bundesregierung	institution	DE	written	Presse- und Informationsamt der Bundesregierung
    Bundeswehr	institution	DE
    # International bodies and charities
    UN Photo	institution	US	written	UN Photos;United Nations Photo
    United Nations	institution	US	written	UN!;ONU!;ООН;الأمم المتحدة;联合国
    UNRWA	institution	JO	written	UNRWA Photo;الأونروا
    UNICEF	institution	US	written	ЮНИСЕФ;اليونيسف
    UNHCR	institution	CH	written	UNHCR Photo
    UNESCO	institution	FR
    WFP	institution	IT	written	World Food Programme
    WHO	institution	CH	written	World Health Organization;World Health Organisation
    OCHA	institution	US	written	UN OCHA
    IAEA	institution	AT
    European Union	institution	BE	written	European Commission;European Parliament;EC Audiovisual Service;Union européenne
    ICRC	institution	CH	written	International Committee of the Red Cross
    Médecins Sans Frontières	institution	CH	written	MSF;Doctors Without Borders
    Save the Children	institution	GB
    Greenpeace	institution	NL	written	Greenpeace International
    Amnesty International	institution	GB
    Human Rights Watch	institution	US	written	HRW
    WWF	institution	CH
    Just Stop Oil	institution	GB
    Vatican Media	institution	VA	written	Vatican News;Vatican Pool;L'Osservatore Romano
    Library of Congress	institution	US
    Smithsonian	institution	US	word,written	Smithsonian Institution
    # Sport bodies, studios and makers that credits name often
    FIFA	institution	CH
    UEFA	institution	CH
    BCCI	institution	IN
    IPL	institution	IN	word
    PCB	institution	PK	word
    Cricket Australia	institution	AU
    Netflix	company	US
    Hulu	company	US
    HBO	company	US	written	HBO Max
    Disney	company	US	word,written	Walt Disney Pictures;Disney+
    Warner Bros.	company	US	written	Warner Bros. Pictures;Warner Brothers;Warner Bros
    Universal Pictures	company	US
    Paramount Pictures	company	US
    Sony Pictures	company	US
    Marvel Studios	company	US
    Lucasfilm	company	US
    Lionsgate	company	US
    Apple	company	US	word
    Google	company	US	written	Google Earth;Google Maps;Google Street View
    Microsoft	company	US
    Amazon	company	US	word,written	Amazon Studios;Amazon Prime Video
    Tesla	company	US	word
    Sotheby's	company	US
    Christie's	company	GB
    TNG Collaboration	institution	DE
    Landsat	institution	US	word
    Way Back Machine	institution	US	written	Wayback Machine
    """
}
