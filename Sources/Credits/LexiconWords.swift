// The words that tell names of people from names of organisations and from prose. Lists, not rules: they
// only tip the balance where the shape of a segment leaves it open.

extension Lexicon {
  /// One trait a block: its name and a colon, then its words.
  static let words: StaticString = """
    organisation:
    agency agencies agence agencia agentur agenzia agência ajansı haber press presse prensa
    pressens news newspaper newspapers nachrichten noticias notizie media medien medias
    médias images imaging photo photos photographic photography fotos pics pictures picture
    productions production produktion films film studio studios entertainment records music
    sports sport sportswire sportfoto pressefoto footage archive archives archiv archivo
    collection collections library bibliothek museum museums museo musée gallery galerie
    galerien galleria university universität université universidad università univ college
    school schule hochschule academy akademie académie institute institut instituto
    institution center centre centro zentrum laboratory laboratories lab labs observatory
    telescope research science sciences hospital hospitals klinik klinikum clinic health
    medical healthcare association society gesellschaft verein verband federation foundation
    stiftung fondation fundación trust council committee commission ministry ministerium
    ministère ministerio department dept office offices bureau service services government
    gouvernement govt state federal county city town municipality gemeinde stadt landkreis
    kreis bundesamt landesamt bundesministerium polizei kantonspolizei police policía
    feuerwehr fire army navy force forces military defense defence guard corps court tribunal
    justice parliament parlament senate house embassy botschaft mission company co corp
    corporation inc incorporated ltd limited llc plc gmbh ag kg sa sas srl spa bv nv oy ab as
    group gruppe holding holdings partners international national global worldwide network
    networks channel tv television radio broadcasting broadcast fm podcast times post herald
    tribune gazette journal chronicle courier observer telegraph zeitung tageblatt blatt
    kurier anzeiger rundschau magazin magazine magazines mag review bulletin express daily
    weekly online digital interactive web website blog publishing publications publishers
    verlag redaktion editorial agencija agencja agentura tourism tourismus tourist turismo
    airport airlines airways air railway railways bahn motors motor automotive auto energy
    energie power solar oil gas petroleum mining steel systems system software technologies
    technology tech solutions electronics games gaming design designs architects architekten
    architecture construction engineering properties estate hotels hotel resort club fc cf
    afc ev team racing football cricket league uefa olympic olympics championship stadium
    theatre theater ballet opera orchestra festival awards church kirche landeskirche bistum
    erzbistum diocese cathedral wildlife nature zoo park gardens garden farm farms foods food
    restaurant bank insurance finance capital fund ventures community project projekt
    programme program campaign movement party partei union unions gewerkschaft charity relief
    rescue aid watch rights monitor world europe european america american asia african
    africa arab street space aerospace aviation earth collaboration consortium authority
    administration factory brewery supermarket market markets store stores shop fashion
    cosmetics pharma pharmaceuticals biotech therapeutics crime task joint files creative
    commons public domain supply stock wire pool handout illustration universal getty youtube
    instagram facebook twitter geographic history historic historical heritage presidency
    presidential spokesman spokesperson nationale nationalpark republik bundeswehr
    krankenhaus fakultní nemocnice galería agenție tourisme mairie ville département
    préfecture région pompiers gendarmerie conseil syndicat fédération compagnie société
    groupe éditions théâtre cinéma ayuntamiento gobierno ministério governo prefeitura comune
    regione provincia carabinieri vigili polizia министерство пресс служба агентство
    университет институт وزارة وكالة قناة مكتب 新聞社 通信社 通信 提供 大学 株式会社 新闻社 日报 社
    particle:
    lo van von vom zu zur der den de del della dei di da do dos das du des la le el al bin
    ibn abu ben ould ter ten te af av st saint y e abd
    function:
    the a an in on at of to from with without as is are was were be been has have had will
    would can could may might should this that these those there here he she it they we you i
    his her its their our your my who what when where why how which while after before during
    since until into over under about against between and or but not no so if than then also
    just more most some any all each every both few many much such only own same too very now
    today yesterday tomorrow one two three der die das dem den des ein eine einen einem einer
    im am auf aus bei beim mit nach von vom zu zum zur und oder aber nicht ist sind war waren
    wird werden hat haben wurde wurden sich es er sie wir ihr ich man auch noch nur schon wie
    wer wo wenn als dass für um über unter vor durch gegen ohne bis le la les un une du de au
    aux en dans sur sous par pour avec sans et ou mais ne pas est sont était ont été ce cet
    cette ces il elle ils elles nous vous qui que quoi dont où el los las una unos del al y o
    pero son fue fueron ha han se su sus por con para sin como más lo det ett som och är av
    til på med ikke var gli nel della che non per sono как что это на не из по за от для при
    его она они был была было были после él ella l'
    common:
    best life real simple just stop oil movie still winning more icon banana art latest
    breaking live here watch read click see get first last next new old big small good great
    high low top full free home work working way day night week month year time people women
    men children family food water light dark black white red blue green golden silver city
    country world sea ocean river mountain lake beach island forest fire storm snow rain sun
    star stars moon planet earth space rocket satellite galaxy ship boat car cars truck bus
    train plane flight road street bridge building tower house room door window wall garden
    flower tree animal animals dog cat horse bird fish book books story stories word words
    picture show shows season series episode game games player players team match win wins
    goal final league cup coach race champion winner president minister prime chief officer
    officers official officials leader secretary general governor mayor senator king queen
    prince princess duke duchess lord lady sir police soldiers doctors nurses students
    workers protesters fans actor actress singer director artist author writer scientists
    researchers experts health virus coronavirus covid vaccine test pandemic lockdown crisis
    war attack peace deal trade tax price prices money market stock business company bank
    economy growth plan law bill court case trial election vote campaign party government
    state national international global public private social political local major former
    current left right centre center front back side view photo image video file carpet meet
    meets gets says said takes makes goes wants calls tells asks gives looks leaves opens
    closes hits kills dies loses beats joins faces seeks warns urges shares posts reveals
    claims denies confirms announces launches returns against amid smart hot cool wild happy
    lucky magic dream power super mega ultra max plus pro mini alpha beta delta omega digital
    cyber virtual quantum solar atomic strong heart soul mind body hand eye face head hair
    blood bone artistic conceptual representative representational illustrative undated
    recent early late
    month:
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober
    dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık января февраля
    марта апреля мая июня июля августа сентября октября ноября декабря يناير فبراير مارس
    أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر juil févr janv avr déc abr ago
    ene dic okt dez mrz янв фев мар апр июн июл авг сен сент окт ноя ноябр дек январь февраль
    март апрель июнь июль август сентябрь октябрь ноябрь декабрь січня лютого березня квітня
    травня червня липня серпня вересня жовтня листопада грудня gennaio febbraio marzo aprile
    maggio giugno luglio agosto settembre ottobre novembre dicembre gen giu lug ott set out fev
    janeiro fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei
    juni juli augustus oktober ledna února března dubna května června července srpna září října
    listopadu prosince stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
    października grudnia تموز آب أيلول تشرين كانون شباط آذار نيسان أيار حزيران ابريل اغسطس اكتوبر
    title:
    dr prof professor mr mrs ms sir dame sgt capt lt col maj gen cpl pfc spc ssgt petty
    airman seaman pvt pte photographer photojournalist fotograf fotografin photographe
    fotógrafo master staff sergeant captain lieutenant private specialist rev ing dipl msgt
    tsgt lcpl
    suffix:
    jr sr ii iii iv phd md
    told:
    told tells telling tell sagte sagten sagt erklärte erklärten teilte bestätigte informiert
    informierte verriet сказал сказала сказали сообщил сообщила рассказал рассказала рассказали
    заявил заявила заявили пояснил пояснила уточнил подтвердил أبلغ أبلغت أخبر لوكالة сообщили
    сообщило рассказало заявило известно пояснили уточнили уточнила подтвердили подтвердила
    прокомментировал прокомментировала прокомментировали ответил ответила gegenüber berichteten
    schilderte dijeron contó contaron raccontato أبلغوا لصحيفة لقناة لموقع لشبكة لجريدة لمجلة
    لإذاعة لاذاعة لمراسل لمراسلة وأبلغ وأخبر ل invité invitée invités
    said:
    said says reported reports reporting quoted quotes cited cites wrote writes learned learnt
    confirmed added noted revealed understands announced broadcast published carried relayed
    disclosed berichtet berichtete berichteten meldet meldete zitiert zitierte schreibt schrieb
    zufolge rapporte rapportait précise indique écrit affirme annonce révèle informó informa
    reportó publicó señaló indicó riferisce riporta сообщил сообщила сообщило сообщает сообщают
    передает передаёт передал передало пишет написал цитирует цитировало göre bildirdi konuşan
    konuştu aktardı duyurdu yazdı haberine muhabirine muhabiri demecinde açıklamasında informou
    сообщили рассказал рассказала рассказали заявил заявила заявили прокомментировал
    прокомментировала прокомментировали пояснил пояснила пояснили уточнили уточнил подтвердил
    подтвердили передают пишут опубликовало опубликовал опубликовала опубликовали приводит
    отмечает узнал узнала стало стали цитируют информирует can indiquait révélait assure assurait
    affirmait annonçait précisait explique confirme évoque informait rapporté publie publié hatte
    meldeten zitieren erfuhr enthüllte informan reportan publica asegura señala indica adelantó
    habere haberinde haberlerine sorularını görüştüğü bildirdiğine aktardığına duyurduğuna
    yazdığına aradı konuştuğu açıklama açıklamada açıklamalarda açıkladı söyledi anlattı demeç
    demeçte röportaj röportajda belirtti bilgi yanıtladı yanıtlayan değerlendirdi konuşmuştu
    aktarıyor bildiriyor yazıyor scrive noticiou relatou أفادت ذكرت قالت نقلت أوردت أكدت كشفت
    reveal felt argued tweeted saw heard obtenu constaté appris consulté recueilli выяснил
    выяснила выяснили утверждает утверждают узнали اطلعت وأوضحت vu entendu sah hörte
    citing:
    citing quoting per selon laut según segun zitiert zitierte meldet meldete berichtet berichtete
    rapporte rapportent rapporté cite citant citando reportó informó secondo segundo riferisce
    сообщает сообщают передает передаёт передают пишет сообщило сообщили передало информирует
    цитирует цитировало ссылкой ссылаясь ссылка данным информации بحسب وفق وفقا حسب نقلا نقلت قالت
    ذكرت أفادت أوردت كشفت صرح سبق ونقلت وقالت وذكرت وأفادت وبحسب интервью беседе разговоре
    комментарии источник источника источнику источники корреспондент корреспонденту корреспондента
    собкор опубликовало опубликовал опубликовала опубликовали приводит приводят цитируют пишут
    передали данные словам отмечает уточняет полученным zitieren zufolge gegenüber أكدت اكدت أضافت
    اضافت نشرت نشرته نشره نشر أوردته أورده ذكرته ذكره نقلته نقله نقل أفاد ذكر أورد قال كشف تقول
    تفيد تنقل أعلنت أجرت أجرته أجراها بثت بثته أبرزت بصحيفة بجريدة بموقع مراسل مراسلة مراسلو
    لمراسل أفادته لما وفقاً نقلاً استنادا يقول حوار مقابلة révèle révélait rapportait annonce
    annonçait indique affirme écrit précise confirme publie informa publica señala asegura riporta
    scrive informou meldeten schreibt information informations exclusivité сведениям утверждает
    утверждают сообщению сообщениям أعدته اعدته سؤال واطلعت اطلعت تقارير reported reports writes
    croire аналитики аналитиков аналитикам أشارت اشارت أشار اشار وأشارت
    newsroom:
    reporter reporters correspondent correspondents journalist journalists photographer
    photographers cameraman videographer poll tally analysis calculations investigation survey
    newsroom witness witnesses interview reporterin korrespondent journaliste journalistes
    correspondant periodista periodistas корреспондент корреспондента корреспонденту
    корреспондентов журналист журналистам muhabirleri polls surveys columnist columnists critic
    critics editor editors analyst calculation estimates data count journalistin journalistinnen
    reporterinnen korrespondenten umfrage berechnungen sondage décompte bilan envoyé
    correspondante correspondants encuesta corresponsal corresponsales sondeo recuento sondaggio
    corrispondente корреспондентам корреспондентом обозреватель обозревателю muhabir muhabirlerine
    muhabirleriyle muhabirinin temsilcisi anketine column article articles editorial essay
    headline
    agencynoun:
    newswire agence agencia agenzia agentur nachrichtenagentur ajansı ajansına ajansının агентство
    агентству агентства агентством وكالة لوكالة وكالات nyhetsbyrån persbureau nachrichtenagenturen
    presseagentur agences agencias agenzie информагентство информагентству информагентства
    информагентством ajans ajansından ajanslarına للوكالة الوكالة ووكالة بوكالة
    filler:
    the a an its their his her our state news run owned official semi local national international
    public private broadcaster daily newspaper paper channel magazine website outlet network
    television tv radio weekly agency agencies service wire s that earlier exclusively also first
    later separately monday tuesday wednesday thursday friday saturday sunday has had have der die
    das dem den am gestern zur zum la le les l el al los de presse du des noticias prensa газета
    газете газеты телеканал телеканалу информационное об со как о الأنباء قناة صحيفة عن ل اليوم
    الرسمية yarı resmi haber kanalı gazetesine gazetesi afp-journalist sender zeitung this week
    last year month today yesterday about english turkish russian german french spanish arabic
    chinese japanese indian iranian israeli palestinian syrian british american korean pakistani
    ukrainian italian saudi qatari egyptian nos can could ces leurs ihrem ihrer seinem seiner
    einem einer mit bei zeitungen deutschen französischen amerikanischen britischen türkischen
    russischen chinesischen japanischen österreichischen schweizerischen italienischen spanischen
    journaux journal quotidien quotidiens hebdomadaire chaîne chaînes site confrères confrère
    micro ondes antenne lundi mardi mercredi jeudi vendredi samedi dimanche français française
    américaine américain britannique allemande allemand turque russe chinoise espagnole italienne
    montag dienstag mittwoch donnerstag freitag samstag sonntag heute agencia diario periódico
    cadena emisora televisión estatal oficial alemana alemán francesa francés británica británico
    estadounidense rusa rusia turca italiana italiano español española lunes martes miércoles
    jueves viernes sábado domingo ayer hoy giornale quotidiano rete emittente изданию издание
    издания радиостанции радиостанция телеканала портал портала порталу журнал журналу
    информационного информационному российское российского госагентство государственное немецкое
    немецкого турецкое французское американское британское японское китайское агентства جريدة مجلة
    موقع شبكة هيئة الإذاعة اذاعة إذاعة البريطانية البريطاني الأمريكية الامريكية الأميركية الفرنسية
    الألمانية الالمانية الروسية التركية الإسرائيلية الإيرانية أنباء الانباء للأنباء للانباء
    إخبارية الإخبارية الاخبارية أمس تقرير تحقيق مصور توضيح الإثنين الاثنين الثلاثاء الأربعاء
    الاربعاء الخميس الجمعة السبت الأحد الاحد ما جاء في به ذي هذا الصباح التلفزيون تلفزيون الحكومية
    الخاصة internet web sitesinde sitesindeki yer alan kanalına gazetesinin dergisine dergisinin
    televizyonuna yaptığı verdiği film political business economics diplomatic health science
    technology senior chief recent latest русская русской русскую служба службы службе службу
    американский британская британский немецкая французская турецкая китайская версии عنها عنه
    فيها مع وكالات un une ein eine uno una
    preposition:
    to with à a all alla gegenüber al au aux по by par por von alle an on sur chez с для в bei mit
    vom zur zum ante per con da in dans на
    speech:
    said says spoke speaking speak speaks interview interviews interviewed according confirmed
    declared admitted explained statement statements comment comments remarks email e-mail talked
    talking talks described revealed disclosed announced quoted cited reported seen reviewed
    obtained carried published posted viewed claimed acknowledged added insisted replied responded
    déclaré indiqué expliqué affirmé confié assuré précisé annoncé dit déclarait entretien
    confirmé rapporté dijo declaró explicó afirmó indicó señaló confirmó aseguró entrevista
    comentó detto dichiarato disse declarou sagte sagten erklärte erklärten gesprochen pointed
    polled surveyed contacted shown sent leaked provided appearing évoqué défendu prononcé répondu
    confirmée invité invitée interrogé interrogée reconnu regretté estimé jugé dévoilé publié
    confie assure explique raconté raconte réagi rapportés obtenu consulté établi contactée
    contacté comentado declarado entrevistado geäußert kritisierte erläuterte betonte äußerte
    verriet intervistato spiegato raccontato affermato колонке эфире interviewé interviewée
    interviewés questionné questionnée sollicité sollicitée relayé relayée repris publiée publiées
    réagissait tribune блоге printed op-ed oped article column headline qualifié qualifiée
    """
}
