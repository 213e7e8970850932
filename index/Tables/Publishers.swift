// The publisher table: what a news site is called, by host. A host without "www."; a name of a longer
// host (news.sky.com) comes before that of its parent. One literal, because a large array literal compiles for minutes.

/// The rows of the publisher table: host and name, separated by a tab, one row a line.
public enum PublisherRows {
  // swift-format-ignore
  /// The rows that Cutline ships with.
  public static let standard: StaticString = """
    middleeastmonitor.com	Middle East Monitor
    aa.com.tr	Anadolu Agency
    reuters.com	Reuters
    apnews.com	Associated Press
    afp.com	AFP
    ansa.it	ANSA
    efe.com	EFE
    tass.com	TASS
    tass.ru	TASS
    ria.ru	RIA Novosti
    sputniknews.com	Sputnik
    sputnikglobe.com	Sputnik
    interfax.ru	Interfax
    xinhuanet.com	Xinhua
    news.cn	Xinhua
    kyodonews.net	Kyodo News
    yna.co.kr	Yonhap
    upi.com	UPI
    bloomberg.com	Bloomberg
    ptinews.com	Press Trust of India
    aninews.in	ANI
    bbc.co.uk	BBC
    bbc.com	BBC
    cnn.com	CNN
    foxnews.com	Fox News
    foxbusiness.com	Fox Business
    nbcnews.com	NBC News
    abcnews.go.com	ABC News
    cbsnews.com	CBS News
    cnbc.com	CNBC
    msnbc.com	MSNBC
    npr.org	NPR
    pbs.org	PBS
    voanews.com	Voice of America
    rferl.org	Radio Free Europe/Radio Liberty
    svoboda.org	Radio Free Europe/Radio Liberty
    nytimes.com	The New York Times
    washingtonpost.com	The Washington Post
    wsj.com	The Wall Street Journal
    latimes.com	Los Angeles Times
    usatoday.com	USA Today
    chicagotribune.com	Chicago Tribune
    bostonglobe.com	The Boston Globe
    sfchronicle.com	San Francisco Chronicle
    houstonchronicle.com	Houston Chronicle
    denverpost.com	The Denver Post
    detroitnews.com	The Detroit News
    freep.com	Detroit Free Press
    nypost.com	New York Post
    nydailynews.com	New York Daily News
    miamiherald.com	Miami Herald
    inquirer.com	The Philadelphia Inquirer
    startribune.com	Star Tribune
    seattletimes.com	The Seattle Times
    dallasnews.com	The Dallas Morning News
    politico.com	Politico
    politico.eu	Politico Europe
    axios.com	Axios
    thehill.com	The Hill
    theverge.com	The Verge
    cnet.com	CNET
    techcrunch.com	TechCrunch
    arstechnica.com	Ars Technica
    engadget.com	Engadget
    wired.com	Wired
    mashable.com	Mashable
    gizmodo.com	Gizmodo
    forbes.com	Forbes
    time.com	Time
    newsweek.com	Newsweek
    theatlantic.com	The Atlantic
    newyorker.com	The New Yorker
    businessinsider.com	Business Insider
    marketwatch.com	MarketWatch
    buzzfeednews.com	BuzzFeed News
    huffpost.com	HuffPost
    huffingtonpost.fr	Le HuffPost
    vox.com	Vox
    slate.com	Slate
    salon.com	Salon
    theintercept.com	The Intercept
    propublica.org	ProPublica
    rollingstone.com	Rolling Stone
    variety.com	Variety
    deadline.com	Deadline
    hollywoodreporter.com	The Hollywood Reporter
    billboard.com	Billboard
    espn.com	ESPN
    espncricinfo.com	ESPNcricinfo
    si.com	Sports Illustrated
    theathletic.com	The Athletic
    bleacherreport.com	Bleacher Report
    theguardian.com	The Guardian
    thetimes.co.uk	The Times
    telegraph.co.uk	The Daily Telegraph
    ft.com	Financial Times
    independent.co.uk	The Independent
    dailymail.co.uk	Daily Mail
    mirror.co.uk	Daily Mirror
    thesun.co.uk	The Sun
    express.co.uk	Daily Express
    standard.co.uk	Evening Standard
    metro.co.uk	Metro
    economist.com	The Economist
    sky.com	Sky News
    news.sky.com	Sky News
    skysports.com	Sky Sports
    itv.com	ITV
    channel4.com	Channel 4
    manchestereveningnews.co.uk	Manchester Evening News
    liverpoolecho.co.uk	Liverpool Echo
    birminghammail.co.uk	Birmingham Mail
    walesonline.co.uk	WalesOnline
    dailyrecord.co.uk	Daily Record
    scotsman.com	The Scotsman
    heraldscotland.com	The Herald
    middleeasteye.net	Middle East Eye
    irishtimes.com	The Irish Times
    independent.ie	Irish Independent
    rte.ie	RTÉ
    lemonde.fr	Le Monde
    lefigaro.fr	Le Figaro
    liberation.fr	Libération
    leparisien.fr	Le Parisien
    lequipe.fr	L'Équipe
    20minutes.fr	20 Minutes
    francetvinfo.fr	Franceinfo
    france24.com	France 24
    rfi.fr	RFI
    bfmtv.com	BFMTV
    lci.fr	LCI
    ouest-france.fr	Ouest-France
    sudouest.fr	Sud Ouest
    ladepeche.fr	La Dépêche
    actu.fr	Actu.fr
    mediapart.fr	Mediapart
    parismatch.com	Paris Match
    lesechos.fr	Les Échos
    courrierinternational.com	Courrier international
    lesoir.be	Le Soir
    rtbf.be	RTBF
    vrt.be	VRT
    spiegel.de	Der Spiegel
    zeit.de	Die Zeit
    sueddeutsche.de	Süddeutsche Zeitung
    faz.net	Frankfurter Allgemeine Zeitung
    welt.de	Die Welt
    bild.de	Bild
    tagesspiegel.de	Tagesspiegel
    handelsblatt.com	Handelsblatt
    taz.de	taz
    stern.de	Stern
    focus.de	Focus
    n-tv.de	n-tv
    tagesschau.de	Tagesschau
    zdf.de	ZDF
    dw.com	DW
    heise.de	heise online
    golem.de	Golem
    t-online.de	t-online
    correctiv.org	Correctiv
    nzz.ch	Neue Zürcher Zeitung
    srf.ch	SRF
    swissinfo.ch	Swissinfo
    tagesanzeiger.ch	Tages-Anzeiger
    derstandard.at	Der Standard
    diepresse.com	Die Presse
    orf.at	ORF
    elpais.com	El País
    elmundo.es	El Mundo
    lavanguardia.com	La Vanguardia
    abc.es	ABC
    marca.com	Marca
    as.com	AS
    20minutos.es	20 minutos
    europapress.es	Europa Press
    corriere.it	Corriere della Sera
    repubblica.it	la Repubblica
    lastampa.it	La Stampa
    ilsole24ore.com	Il Sole 24 Ore
    rainews.it	Rai News
    publico.pt	Público
    nos.nl	NOS
    nu.nl	NU.nl
    volkskrant.nl	de Volkskrant
    svt.se	SVT
    dn.se	Dagens Nyheter
    aftonbladet.se	Aftonbladet
    nrk.no	NRK
    vg.no	VG
    nettavisen.no	Nettavisen
    dr.dk	DR
    yle.fi	Yle
    hs.fi	Helsingin Sanomat
    gazeta.pl	Gazeta.pl
    wyborcza.pl	Gazeta Wyborcza
    tvn24.pl	TVN24
    pravda.com.ua	Ukrainska Pravda
    kyivindependent.com	The Kyiv Independent
    kyivpost.com	Kyiv Post
    unian.net	UNIAN
    ukrinform.net	Ukrinform
    kommersant.ru	Kommersant
    iz.ru	Izvestia
    vedomosti.ru	Vedomosti
    rbc.ru	RBC
    lenta.ru	Lenta.ru
    gazeta.ru	Gazeta.ru
    rg.ru	Rossiyskaya Gazeta
    kp.ru	Komsomolskaya Pravda
    mk.ru	Moskovskij Komsomolets
    rt.com	RT
    russian.rt.com	RT
    meduza.io	Meduza
    novayagazeta.ru	Novaya Gazeta
    themoscowtimes.com	The Moscow Times
    euronews.com	Euronews
    hurriyet.com.tr	Hürriyet
    hurriyetdailynews.com	Hürriyet Daily News
    sabah.com.tr	Sabah
    dailysabah.com	Daily Sabah
    cumhuriyet.com.tr	Cumhuriyet
    milliyet.com.tr	Milliyet
    trtworld.com	TRT World
    bianet.org	Bianet
    ekathimerini.com	Kathimerini
    aljazeera.com	Al Jazeera
    aljazeera.net	Al Jazeera
    alarabiya.net	Al Arabiya
    aawsat.com	Asharq Al-Awsat
    arabnews.com	Arab News
    alahram.org.eg	Al-Ahram
    ahram.org.eg	Al-Ahram
    almayadeen.net	Al Mayadeen
    thenationalnews.com	The National
    gulfnews.com	Gulf News
    khaleejtimes.com	Khaleej Times
    dailystar.com.lb	The Daily Star
    naharnet.com	Naharnet
    rudaw.net	Rudaw
    sana.sy	SANA
    wafa.ps	WAFA
    irna.ir	IRNA
    presstv.ir	Press TV
    tasnimnews.com	Tasnim
    haaretz.com	Haaretz
    jpost.com	The Jerusalem Post
    timesofisrael.com	The Times of Israel
    ynetnews.com	Ynet
    timesofindia.indiatimes.com	The Times of India
    indiatimes.com	Indiatimes
    economictimes.indiatimes.com	The Economic Times
    navbharattimes.indiatimes.com	Navbharat Times
    hindustantimes.com	Hindustan Times
    indianexpress.com	The Indian Express
    thehindu.com	The Hindu
    ndtv.com	NDTV
    indiatoday.in	India Today
    aajtak.in	Aaj Tak
    livemint.com	Mint
    business-standard.com	Business Standard
    moneycontrol.com	Moneycontrol
    news18.com	News18
    firstpost.com	Firstpost
    scroll.in	Scroll.in
    theprint.in	ThePrint
    thequint.com	The Quint
    thewire.in	The Wire
    deccanherald.com	Deccan Herald
    tribuneindia.com	The Tribune
    telegraphindia.com	The Telegraph India
    dawn.com	Dawn
    geo.tv	Geo News
    tribune.com.pk	The Express Tribune
    thedailystar.net	The Daily Star Bangladesh
    kathmandupost.com	The Kathmandu Post
    scmp.com	South China Morning Post
    chinadaily.com.cn	China Daily
    globaltimes.cn	Global Times
    cgtn.com	CGTN
    caixinglobal.com	Caixin
    taipeitimes.com	Taipei Times
    japantimes.co.jp	The Japan Times
    asahi.com	The Asahi Shimbun
    yomiuri.co.jp	The Yomiuri Shimbun
    mainichi.jp	Mainichi Shimbun
    nikkei.com	Nikkei
    nhk.or.jp	NHK
    koreaherald.com	The Korea Herald
    koreatimes.co.kr	The Korea Times
    chosun.com	The Chosun Ilbo
    straitstimes.com	The Straits Times
    channelnewsasia.com	CNA Singapore
    bangkokpost.com	Bangkok Post
    thejakartapost.com	The Jakarta Post
    inquirer.net	Philippine Daily Inquirer
    rappler.com	Rappler
    vnexpress.net	VnExpress
    abc.net.au	ABC Australia
    smh.com.au	The Sydney Morning Herald
    theage.com.au	The Age
    theaustralian.com.au	The Australian
    news.com.au	news.com.au
    9news.com.au	9News
    7news.com.au	7NEWS
    sbs.com.au	SBS
    canberratimes.com.au	The Canberra Times
    nzherald.co.nz	The New Zealand Herald
    stuff.co.nz	Stuff
    cbc.ca	CBC
    ctvnews.ca	CTV News
    globalnews.ca	Global News
    theglobeandmail.com	The Globe and Mail
    thestar.com	Toronto Star
    nationalpost.com	National Post
    lapresse.ca	La Presse
    ledevoir.com	Le Devoir
    clarin.com	Clarín
    lanacion.com.ar	La Nación
    infobae.com	Infobae
    folha.uol.com.br	Folha de S.Paulo
    globo.com	Globo
    estadao.com.br	O Estado de S. Paulo
    eluniversal.com.mx	El Universal
    milenio.com	Milenio
    eltiempo.com	El Tiempo
    elcomercio.pe	El Comercio
    latercera.com	La Tercera
    emol.com	Emol
    news24.com	News24
    dailymaverick.co.za	Daily Maverick
    iol.co.za	IOL
    timeslive.co.za	TimesLIVE
    nation.africa	Nation
    premiumtimesng.com	Premium Times
    punchng.com	The Punch
    allafrica.com	allAfrica
    theconversation.com	The Conversation
    nature.com	Nature
    sciencenews.org	Science News
    phys.org	Phys.org
    scientificamerican.com	Scientific American
    nationalgeographic.com	National Geographic
    space.com	Space.com
    livescience.com	Live Science
    """
}
