// Broadcasters, newspapers, platforms, institutions and companies that credits name. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let media: StaticString = """
    # Broadcasters, newspapers and magazines, platforms, institutions, companies
    BBC	broadcaster	GB		BBC News;BBC Sport;The BBC;BBC Pictures;BBC One;BBC Two;BBC World Service;BBC Radio;Би-би-си;بي بي سي;BBC Türkçe;BBC Mundo;BBC Persian;BBC Arabic
    ITV	broadcaster	GB		ITV News;ITV Plc;ITV Pictures;ITV Studios
    Sky News	broadcaster	GB		Sky News Arabia;سكاي نيوز
    Sky Sports	broadcaster	GB		Sky Sports News
    Channel 4	broadcaster	GB		Channel 4 News;Channel Four
    Channel 5	broadcaster	GB		Channel 5 News
    CNN	broadcaster	US		CNN Business;CNN Politics;CNN International;CNN Türk;Cable News Network;Си-Эн-Эн;سي إن إن;CNN en Español
    Fox News	broadcaster	US		Fox News Channel;FoxNews;Fox Business
    NBC News	broadcaster	US		NBCNews
    NBC	broadcaster	US		NBCUniversal;NBC Universal
    ABC News	broadcaster	US		ABCNews
    CBS News	broadcaster	US		CBS Sports
    CBS	broadcaster	US
    MSNBC	broadcaster	US
    CNBC	broadcaster	US		CNBC TV18;CNBC-TV18
    PBS	broadcaster	US		PBS NewsHour
    NPR	broadcaster	US		National Public Radio
    VOA	broadcaster	US		Voice of America;Голос Америки
    Radio Free Europe/Radio Liberty	broadcaster	US		RFE/RL;RFERL;Radio Free Europe;Radio Liberty;Радио Свобода
    Radio Free Asia	broadcaster	US		RFA
    CBC	broadcaster	CA		CBC News;Radio-Canada;CBC/Radio-Canada
    CTV News	broadcaster	CA
    Global News	broadcaster	CA	word
    ABC Australia	broadcaster	AU		ABC News Australia;Australian Broadcasting Corporation
    SBS	broadcaster	AU	word	SBS News
    Al Jazeera	broadcaster	QA		Aljazeera;Al-Jazeera;Al Jazeera English;Al Jazeera Arabic;AJE;AJ+;Al-Dschasira;El Cezire;Аль-Джазира;الجزيرة;قناة الجزيرة
    Al Arabiya	broadcaster	SA		Al-Arabiya;العربية نت;قناة العربية;Аль-Арабия
    Al Mayadeen	broadcaster	LB		الميادين
    Press TV	broadcaster	IR		PressTV
    TRT	broadcaster	TR		TRT World;TRT Haber
    NTV Türkiye	broadcaster	TR		NTV Turkey
    RT	broadcaster	RU	word	Russia Today;RT Arabic
    CCTV	broadcaster	CN		China Central Television;央视
    CGTN	broadcaster	CN
    NHK	broadcaster	JP		NHK World;日本放送協会
    KBS	broadcaster	KR		KBS News
    DW	broadcaster	DE		Deutsche Welle;Дойче Велле;دويتشه فيله;Deutsche Welle Türkçe
    ARD	broadcaster	DE		Tagesschau;tagesschau.de
    ZDF	broadcaster	DE		ZDFheute
    WDR	broadcaster	DE		Westdeutscher Rundfunk
    NDR	broadcaster	DE		Norddeutscher Rundfunk
    MDR	broadcaster	DE		Mitteldeutscher Rundfunk
    SWR	broadcaster	DE		Südwestrundfunk
    rbb	broadcaster	DE		Rundfunk Berlin-Brandenburg
    Bayerischer Rundfunk	broadcaster	DE		BR24
    hr	broadcaster	DE	word	Hessischer Rundfunk!
    RTL	broadcaster	DE		RTL News;RTL Deutschland
    ORF	broadcaster	AT		ORF.at
    SRF	broadcaster	CH		Schweizer Radio und Fernsehen
    France 24	broadcaster	FR		France24;فرانس 24;فرانس ٢٤
    RFI	broadcaster	FR		Radio France Internationale
    France Télévisions	broadcaster	FR		Franceinfo;France Info;francetvinfo;France 2;France 3;FTV
    BFMTV	broadcaster	FR		BFM TV;BFM-TV
    TF1	broadcaster	FR		LCI;TF1 Info
    RMC	broadcaster	FR		RMC Sport
    RTVE	broadcaster	ES		TVE
    RAI	broadcaster	IT		Rai News;RaiNews
    NOS	broadcaster	NL		NOS Nieuws!
    VRT	broadcaster	BE		VRT NWS
    RTBF	broadcaster	BE
    SVT	broadcaster	SE		SVT Nyheter
    NRK	broadcaster	NO
    TVN24	broadcaster	PL		TVN
    Euronews	broadcaster	FR		Евроньюс;يورونيوز
    Eurosport	broadcaster	FR
    DAZN	broadcaster	GB
    ESPN	broadcaster	US		ESPNcricinfo;ESPN Cricinfo
    NDTV	broadcaster	IN		NDTV News;NDTV Sports
    India Today	newspaper	IN		India Today TV
    TV Globo	broadcaster	BR		Globo TV;G1;Rede Globo
    Televisa	broadcaster	MX
    teleSUR	broadcaster	VE		Telesur
    Rudaw	broadcaster	IQ		Rudaw Media Network
    The New York Times	newspaper	US		New York Times;NY Times;NYT;The New York Times Magazine;Нью-Йорк таймс;نيويورك تايمز
    The Washington Post	newspaper	US		Washington Post;WaPo;Вашингтон пост;واشنطن بوست
    The Wall Street Journal	newspaper	US		Wall Street Journal;WSJ;وول ستريت جورنال
    Los Angeles Times	newspaper	US		LA Times;The Los Angeles Times;L.A. Times
    Los Angeles Daily News	newspaper	US
    USA Today	newspaper	US
    Chicago Tribune	newspaper	US
    The Boston Globe	newspaper	US		Boston Globe
    San Francisco Chronicle	newspaper	US		The San Francisco Chronicle
    Houston Chronicle	newspaper	US
    The Denver Post	newspaper	US
    The Detroit News	newspaper	US
    Detroit Free Press	newspaper	US
    New York Post	newspaper	US		NY Post
    New York Daily News	newspaper	US		NY Daily News
    Miami Herald	newspaper	US
    The Philadelphia Inquirer	newspaper	US		Philadelphia Inquirer
    Star Tribune	newspaper	US		Minneapolis Star Tribune
    The Seattle Times	newspaper	US
    The Dallas Morning News	newspaper	US		Dallas Morning News
    Politico	newspaper	US	word
    Axios	newspaper	US
    The Verge	newspaper	US
    CNET	newspaper	US
    Forbes	newspaper	US
    Time	newspaper	US	word	Time Magazine!;TIME Magazine
    Newsweek	newspaper	US
    The Atlantic	newspaper	US
    BuzzFeed News	newspaper	US		BuzzFeed
    HuffPost	newspaper	US		Huffington Post;The Huffington Post
    The Guardian	newspaper	GB	word	Guardian;The Observer;Гардиан;الغارديان
    The Times	newspaper	GB	word	The Sunday Times;Times Newspapers;News Licensing
    The Daily Telegraph	newspaper	GB		The Telegraph;Daily Telegraph
    Financial Times	newspaper	GB		The Financial Times;FT!;فايننشال تايمز
    The Independent	newspaper	GB
    Daily Mail	newspaper	GB		MailOnline;Mail Online
    Daily Mirror	newspaper	GB
    The Sun	newspaper	GB	word	The Sun Online;News Group Newspapers
    Evening Standard	newspaper	GB		London Evening Standard
    The Economist	newspaper	GB
    Metro.co.uk	newspaper	GB	word
    Archant	newspaper	GB
    The Irish Times	newspaper	IE		Irish Times
    Le Monde	newspaper	FR
    Le Figaro	newspaper	FR
    Libération	newspaper	FR
    Le Parisien	newspaper	FR
    Ouest-France	newspaper	FR
    L'Équipe	newspaper	FR		L'Equipe Magazine
    JDD	newspaper	FR		Le Journal du Dimanche
    Actu.fr	newspaper	FR
    Der Spiegel	newspaper	DE	word	Spiegel Online;SPIEGEL;Шпигель;دير شبيغل
    Die Zeit	newspaper	DE		Zeit Online
    Süddeutsche Zeitung	newspaper	DE
    Frankfurter Allgemeine Zeitung	newspaper	DE		FAZ;F.A.Z.
    Die Welt	newspaper	DE	word	WELT
    Bild	newspaper	DE	word	Bild-Zeitung!;Bild am Sonntag
    Tagesspiegel	newspaper	DE		Der Tagesspiegel
    Handelsblatt	newspaper	DE
    Correctiv	newspaper	DE
    Neue Zürcher Zeitung	newspaper	CH		NZZ
    El País	newspaper	ES
    El Mundo	newspaper	ES
    La Vanguardia	newspaper	ES
    Marca	newspaper	ES	word
    Corriere della Sera	newspaper	IT
    la Repubblica	newspaper	IT		La Repubblica
    Clarín	newspaper	AR
    La Nación	newspaper	AR
    Folha de S.Paulo	newspaper	BR		Folha de São Paulo
    O Globo	newspaper	BR
    Haaretz	newspaper	IL
    The Jerusalem Post	newspaper	IL		Jerusalem Post
    The Times of Israel	newspaper	IL		Times of Israel
    Yedioth Ahronoth	newspaper	IL		Ynet
    Hürriyet	newspaper	TR		Hürriyet Daily News
    Sabah	newspaper	TR	word	Daily Sabah
    Cumhuriyet	newspaper	TR
    Asharq Al-Awsat	newspaper	SA		الشرق الأوسط
    Arab News	newspaper	SA
    Al-Ahram	newspaper	EG		Ahram Online;الأهرام
    Middle East Eye	newspaper	GB		MEE
    Middle East Monitor	newspaper	GB		MEMO Middle East Monitor
    Kommersant	newspaper	RU		Коммерсантъ;Коммерсант
    Izvestia	newspaper	RU		Известия
    Vedomosti	newspaper	RU		Ведомости
    RBC	newspaper	RU		РБК
    Lenta.ru	newspaper	RU		Лента.ру
    Meduza	newspaper	LV		Медуза
    Novaya Gazeta	newspaper	RU		Новая газета
    Komsomolskaya Pravda	newspaper	RU		Комсомольская правда
    The Times of India	newspaper	IN		Times of India;TNN;BCCL
    Hindustan Times	newspaper	IN		HT Photo
    The Indian Express	newspaper	IN		Indian Express
    The Hindu	newspaper	IN
    Dawn	newspaper	PK	word	Dawn News!
    The Japan Times	newspaper	JP
    The Asahi Shimbun	newspaper	JP		Asahi Shimbun;Asahi;朝日新聞;朝日新聞社
    Mainichi Shimbun	newspaper	JP		毎日新聞;毎日新聞社;The Mainichi
    Nikkei	newspaper	JP		日本経済新聞;Nikkei Asia
    China Daily	newspaper	CN		中国日报
    Global Times	newspaper	CN		环球时报
    South China Morning Post	newspaper	HK		SCMP
    The Straits Times	newspaper	SG		Straits Times
    The Sydney Morning Herald	newspaper	AU		Sydney Morning Herald;SMH
    The Age	newspaper	AU	word
    The Australian	newspaper	AU
    News Corp	newspaper	AU		News Corp Australia;News Corp Australia Network
    National Geographic	newspaper	US		Nat Geo;National Geographic Society
    The Conversation	newspaper	AU
    Cricbuzz	newspaper	IN
    # Platforms
    Facebook	platform	US		Facebook.com;Фейсбук;فيسبوك
    Instagram	platform	US		Instagram.com;Инстаграм;إنستغرام;انستغرام;Insta
    Twitter	platform	US		Twitter.com;Твиттер;تويتر;X/Twitter;Twitter/X
    TikTok	platform	CN		Tik Tok;تيك توك
    YouTube	platform	US		YouTube.com;يوتيوب;Youtube Screenshot
    Telegram	platform	AE	word	Телеграм;تيليغرام;Telegram channel
    Snapchat	platform	US
    WhatsApp	platform	US
    Weibo	platform	CN		Sina Weibo;微博
    VKontakte	platform	RU		VK;ВКонтакте
    Reddit	platform	US	word
    LinkedIn	platform	US
    Truth Social	platform	US
    # Space and science institutions
    NASA	institution	US		NASA TV;NASA Television;НАСА;ناسا
    NASA Earth Observatory	institution	US
    JPL-Caltech	institution	US		NASA JPL-Caltech;JPL Caltech;Jet Propulsion Laboratory;JPL
    ESA	institution	FR		European Space Agency;ЕКА
    ESA/Hubble	institution	FR		ESA Hubble
    ESO	institution	DE		European Southern Observatory
    STScI	institution	US		Space Telescope Science Institute
    MSSS	institution	US		Malin Space Science Systems
    SwRI	institution	US		Southwest Research Institute
    NOAA	institution	US
    NOIRLab	institution	US
    NRAO	institution	US
    USGS	institution	US
    NSF	institution	US		National Science Foundation
    NIST	institution	US
    JAXA	institution	JP
    Roscosmos	institution	RU		Роскосмос
    ISRO	institution	IN
    CNES	institution	FR
    DLR	institution	DE
    CERN	institution	CH
    SpaceX	company	US
    Rocket Lab	company	US
    Blue Origin	company	US
    Maxar	company	US		Maxar Technologies;Satellite image ©2022 Maxar Technologies;Maxar Technologies Inc
    Planet Labs	company	US	word	Planet Labs PBC;Planet Labs Inc
    Airbus	company	FR
    CDC	institution	US		Centers for Disease Control and Prevention
    NIAID	institution	US		NIAID-RML;NIAID-NIH
    NIH	institution	US
    FDA	institution	US
    # Governments and armed forces
    The White House	institution	US		White House;Official White House Photo
    US Department of Defense	institution	US		U.S. Department of Defense;DVIDS;Department of Defense
    US Navy	institution	US		U.S. Navy;US Navy Photo;U.S. Navy Photo
    US Army	institution	US		U.S. Army;U.S. Army Photo
    US Air Force	institution	US		U.S. Air Force;U.S. Air Force Photo
    US Marine Corps	institution	US		U.S. Marine Corps
    US Coast Guard	institution	US		U.S. Coast Guard
    CENTCOM	institution	US		U.S. Central Command;US Central Command
    NATO	institution	BE		НАТО;الناتو
    No 10 Downing Street	institution	GB		10 Downing Street;Downing Street;Number 10
    Crown Copyright	institution	GB		MoD Crown Copyright
    UK Parliament	institution	GB		House of Commons;Parliament TV
    Kremlin	institution	RU		Kremlin Press Service;Kremlin.ru;Kremlin Pool
    Israel Defense Forces	institution	IL		Israeli Army;Israel Defence Forces;IDF Spokesperson
    Turkish Presidency	institution	TR		Turkish Presidential Press Office;Presidency of the Republic of Türkiye
    Syrian Civil Defence	institution	SY		White Helmets;Syria Civil Defence;الدفاع المدني السوري;Syrian Civil Defense
    Aleppo Media Center	institution	SY		Aleppo Media Centre;AMC!
    Bundesregierung	institution	DE		Presse- und Informationsamt der Bundesregierung
    Bundeswehr	institution	DE
    # International bodies and charities
    UN Photo	institution	US		UN Photos;United Nations Photo
    United Nations	institution	US		UN!;ONU!;ООН;الأمم المتحدة;联合国
    UNRWA	institution	JO		UNRWA Photo;الأونروا
    UNICEF	institution	US		ЮНИСЕФ;اليونيسف
    UNHCR	institution	CH		UNHCR Photo
    UNESCO	institution	FR
    WFP	institution	IT		World Food Programme
    WHO	institution	CH		World Health Organization;World Health Organisation
    OCHA	institution	US		UN OCHA
    IAEA	institution	AT
    European Union	institution	BE		European Commission;European Parliament;EC Audiovisual Service;Union européenne
    ICRC	institution	CH		International Committee of the Red Cross
    Médecins Sans Frontières	institution	CH		MSF;Doctors Without Borders
    Save the Children	institution	GB
    Greenpeace	institution	NL		Greenpeace International
    Amnesty International	institution	GB
    Human Rights Watch	institution	US		HRW
    WWF	institution	CH
    Just Stop Oil	institution	GB
    Vatican Media	institution	VA		Vatican News;Vatican Pool;L'Osservatore Romano
    Library of Congress	institution	US
    Smithsonian	institution	US	word	Smithsonian Institution
    # Sport bodies, studios and makers that credits name often
    FIFA	institution	CH
    UEFA	institution	CH
    BCCI	institution	IN
    IPL	institution	IN	word
    PCB	institution	PK	word
    Cricket Australia	institution	AU
    Netflix	company	US
    Hulu	company	US
    HBO	company	US		HBO Max
    Disney	company	US	word	Walt Disney Pictures;Disney+
    Warner Bros.	company	US		Warner Bros. Pictures;Warner Brothers;Warner Bros
    Universal Pictures	company	US
    Paramount Pictures	company	US
    Sony Pictures	company	US
    Marvel Studios	company	US
    Lucasfilm	company	US
    Lionsgate	company	US
    Apple	company	US	word
    Google	company	US		Google Earth;Google Maps;Google Street View
    Microsoft	company	US
    Amazon	company	US	word	Amazon Studios;Amazon Prime Video
    Tesla	company	US	word
    Sotheby's	company	US
    Christie's	company	GB
    TNG Collaboration	institution	DE
    Landsat	institution	US	word
    Way Back Machine	institution	US		Wayback Machine
    """
}
