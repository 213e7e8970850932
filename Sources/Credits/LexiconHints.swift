// Words that tip the balance where the shape of a name leaves open whether a person or an organisation
// stands there: more words of organisations, places, family names, legal forms, trades.

extension Lexicon {
  /// The same form as `words`.
  static let hints: StaticString = """
    organisation:
    electronic electric arts trade trading pressroom newsroom telecom telekom communications
    communication broadcasters multimedia mediengruppe mediagroup filmverleih verleih kino
    cinemas theaters theatres musicals records recordings label labels publisher editions
    edition imprint bookstore books press-office politie police polis poliisi policja policija
    politiet rendőrség guardia gendarmes firefighters brigade brigades feuerwehren
    rettungsdienst bergrettung bergwacht technisches hilfswerk kreuz croix cruz croce rouge roja
    rossa crescent volunteers ngo charity initiative coalition alliance network forum platform
    consulate chancellery kanzlei bundeskanzleramt kanzleramt präsidium staatsanwaltschaft
    regierung landtag bundestag rathaus bezirk kanton canton comunidad generalitat junta
    diputación consejo comisión secretaría gobernación alcaldía municipalidad intendencia
    presidencia senado cámara congreso asamblea corte tribunal fiscalía procuraduría policia
    bomberos ejército armada marina fuerza aérea prefettura questura procura governatorato
    assessorato azienda ospedale policlinico fondazione associazione società compagnia editore
    edizioni rivista giornale quotidiano diario periódico revista jornal televisão televisión
    televisione televize televízia televiziune télévision rundfunk fernsehen hörfunk sender
    sendung kanal canal canale chaîne radiotelevision rozhlas polskie polska norsk svensk
    svenska dansk suomen nederlandse belgische schweizerische österreichische deutsche deutscher
    deutsches deutschen bayerische bayerischer sächsische niedersächsische hessische thüringer
    westfälische rheinische berliner hamburger münchner kölner wiener zürcher basler frankfurter
    stuttgarter dresdner leipziger bremer allgemeine landeszeitung kreiszeitung tagblatt
    morgenpost abendblatt abendzeitung stadtwerke stadtverwaltung verwaltung gemeindeverwaltung
    marketing touristik touristinfo kurverwaltung messe flughafen hafen bahnhof brauerei weingut
    bäckerei metzgerei hotelgruppe therme thermen bergbahnen skigebiet naturpark
    biosphärenreservat forst forstamt jagdverband bauernverband handwerkskammer handelskammer
    kammer innung gewerbe wirtschaft versicherung sparkasse volksbank raiffeisen apotheke
    ärztekammer universitätsklinikum uniklinik hochschulen fachhochschule gymnasium grundschule
    realschule berufsschule kita kindergarten volkshochschule archivio biblioteca bibliothèque
    archivo arkiv muzeum muzej museet museu nasjonal national-park parks forestry fisheries
    agriculture agricultural geological survey meteorological weather climate environmental
    environment conservation conservancy sanctuary aquarium planetarium botanical herbarium
    genomics genetics oncology surgery physics chemistry biology engineering mathematics
    astronomy astrophysics neuroscience therapeutic biosciences biomedical bio telescopes
    interferometer array mission payload propulsion dynamics industries industrial manufacturing
    materials metals chemicals plastics paper packaging logistics shipping cruises ferries
    freight transport transit railroad metro subway bus buses taxi cab cars motorsport
    motorsports racing nascar formula grand prix olympiad paralympic paralympics athletics
    gymnastics swimming tennis golf rugby hockey basketball baseball volleyball handball cycling
    cricket boxing wrestling ufc wwe nba nfl nhl mlb mls ncaa pga fia itf icc ipl bcci athletic
    united wanderers rovers albion hotspur rangers celtic dynamo lokomotiv spartak real sporting
    deportivo atlético atletico olympique stade girondins borussia bayern eintracht hertha
    schalke juventus inter universitätsmedizin campus faculty observatories apps app mobile
    wireless broadband internet cloud data analytics security cyber intelligence robotics
    semiconductor semiconductors devices instruments optics photonics sensors batteries battery
    mobility vehicles aircraft helicopter helicopters drones satellites launch rockets labs
    imagery snapper snappers photogroup photojournal photowire photofest fotografia fotografie
    fotostudio fotodesign fotograf fotoarchiv bildarchiv bildagentur fotoagentur pressebüro
    presseamt pressedienst mediendienst bilderdienst bundesarchiv nationalarchiv stadtarchiv
    landesarchiv staatsarchiv staatskanzlei reproduction comics animation cartoons filmfestival
    biennale triennale expo summit conference congress convention monthly quarterly annual
    almanac encyclopedia dictionary atlas guide planet advertiser argus citizen democrat
    dispatch enquirer examiner independent inquirer leader ledger mercury messenger news-press
    pioneer press-telegram record register republic republican sentinel standard-examiner
    statesman sun-sentinel sun-times telegram times-dispatch times-picayune times-union
    transcript union-tribune world-herald star-telegram star-tribune plain dealer credit
    mortgage investment investments asset management consulting consultants advisors supplies
    equipment tools machinery appliances furniture interiors kitchens bathrooms flooring homes
    housing realty realtors estates developments developers builders contractors surveyors
    planners brand brands clothing apparel footwear shoes jewellery jewelry watches eyewear
    beauty skincare fragrance cosmetics grocery groceries bakery cafe café coffee brewing
    distillery winery vineyards wines spirits beverages drinks pizza burger kitchen catering
    hospitality inn lodge lodges motel hostel spa wellness fitness gym yoga esports gamers
    playstation xbox nintendo
    legal:
    inc incorporated llc ltd limited gmbh plc corp corporation lp llp pllc sarl sàrl srl spa sa
    ag kg kgaa bv nv oy ab as aps a/s sro pty
    place:
    berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden bremen hannover
    nürnberg bonn mainz wien graz linz salzburg innsbruck tirol kärnten steiermark zürich bern
    basel luzern aargau thurgau graubünden bayern sachsen thüringen hessen brandenburg
    niedersachsen saarland westfalen oberland unterland schwarzwald allgäu london manchester
    liverpool birmingham leeds bristol sheffield newcastle glasgow edinburgh cardiff belfast
    dublin cambridge oxford norwich ipswich southampton nottingham leicester yorkshire
    lancashire cumbria devon cornwall kent essex suffolk norfolk sussex surrey somerset dorset
    wales scotland england britain uk ireland paris lyon marseille toulouse bordeaux nantes
    lille strasbourg rennes grenoble montpellier normandie bretagne occitanie alsace lorraine
    bourgogne provence france belgique bruxelles madrid barcelona sevilla bilbao zaragoza málaga
    andalucía españa spain lisboa porto portugal roma milano napoli torino firenze venezia
    italia italy amsterdam rotterdam utrecht nederland netherlands belgium københavn stockholm
    oslo helsinki sverige norge danmark suomi finland norway sweden denmark iceland warszawa
    kraków praha brno budapest bucurești sofia beograd zagreb ljubljana polska poland hungary
    romania bulgaria serbia croatia slovenia ukraine kyiv kiev moscow moskva russia россия
    москва istanbul ankara izmir türkiye turkey turkiye athens greece cyprus america american
    usa us eu un uae california texas florida colorado oregon arizona nevada utah ohio michigan
    illinois minnesota wisconsin iowa kansas missouri oklahoma arkansas louisiana tennessee
    kentucky alabama mississippi connecticut massachusetts vermont maine pennsylvania maryland
    delaware hawaii alaska idaho wyoming nebraska chicago boston philadelphia houston dallas
    atlanta miami seattle denver detroit minneapolis baltimore cleveland pittsburgh cincinnati
    milwaukee memphis nashville sacramento oakland boulder manhattan brooklyn toronto vancouver
    montreal ottawa calgary edmonton québec quebec ontario alberta manitoba saskatchewan canada
    melbourne brisbane perth adelaide canberra queensland tasmania australia auckland wellington
    zealand tokyo osaka kyoto japan beijing shanghai shenzhen guangzhou wuhan china taiwan seoul
    korea singapore malaysia indonesia jakarta thailand bangkok vietnam hanoi philippines manila
    mumbai delhi kolkata chennai bengaluru bangalore hyderabad pune ahmedabad kerala punjab
    gujarat rajasthan maharashtra karnataka bengal bihar india pakistan karachi lahore
    bangladesh dhaka nepal lanka dubai qatar doha kuwait riyadh saudi arabia jeddah bahrain oman
    iran tehran iraq baghdad syria israel jerusalem gaza palestine lebanon beirut egypt cairo
    libya tunisia algeria morocco africa nigeria lagos kenya nairobi ghana accra uganda kampala
    tanzania rwanda ethiopia zimbabwe zambia johannesburg brasil brazil paulo argentina chile
    perú peru colombia venezuela uruguay paraguay bolivia ecuador méxico mexico cuba europe
    europa asia pacific atlantic mediterranean arctic antarctic hemisphere
    job:
    photographer photojournalist photo-journalist designer illustrator artist videographer
    cameraman filmmaker director producer reporter correspondent journalist editor staff intern
    student researcher scientist professor postdoc engineer cartoonist animator fotograf
    fotografin fotografen photographe fotógrafo fotografo grafiker designerin
    title:
    mx deacon pastor rabbi sheikh lance corporal cpl commander cmdr ensign seaman specialist spc
    tech tsgt airman fotojournalist mmag phdr ingenieur dott avv sra srta senor herr frau mme
    mlle baroness countess
    surname:
    abdi abdullahi abreu abubakar acevedo acosta adams adan aebi aerts aguilar aguirre akinyi
    allis almeida alvarado alvarez alves andersen anderson andersson andrade andresen antal
    anyango arellano arias arroyo atieno auer auma avila ayala backer backman bahri balla
    balogun barajas barasa barbosa barman barra barrera barros bartoš bartošová bassi batista
    bauer bautista bauwens bayer beck becker beckers beier beirn beirne beltran benard bender
    benitez berg berge berger bernasconi bernier bertels bianchi blanchard blažek blom blomqvist
    bock bodin bogaert boland bonilla boon boone bosch boyer brandt braun brekke brink brito
    brun burton bárta bártová cabrera calderon callahan callens calvo camacho camargo campos
    capua cardenas cardoso carlier carlson carrillo carvalho carville castillo castro cavalcanti
    celis cervantes chavez christensen christiaens christiansen chukwu cisneros claes claessens
    claeys clercq cohen coll colum conrad contreras coppens cormican cormier corra correia
    cortez costa coster cruz cuevas curiel dahl damme daniels danielsen decker declercq delgado
    delvaux demir deprez desmet devos deák diallo dias diaz dietrich doležal doležalová dolinar
    dominguez doyle duarte dube dubey dubois duffy dumont dupont duran dušek ebert edin edwards
    ehlert eklund elberts eller ellis eriksen eriksson escobar esparza espinoza estrada evans
    everts farias farkas fernandes fernandez ferrari ferreira figueroa fischer flink flores
    fonseca forsman forster frey fritsch fuentes gallegos gallen gallo garcia gargallo garza
    gaspar gerlach gervais gillen gillis gils gilson gimenez godart godfrey goff gomes gomez
    gonzales gonzalez gonçalves goossens greco gubain guerra guerrero gustafsson gutierrez
    gutmann guzman haag haas hafner hagen hahn hall hansen hanson haring hartmann hassani hebert
    hein heinen heller hendricks hendrickx hendriks henriksen henriksson hermans hernandez
    herrera herzog hess holland holm holmberg holmström holst holt holub holubová horak horn
    horvat horváth hruška hrušková huber huberty huel huerta ibarra idris ilić issa iversen
    jacobi jacobs jacobsen jacquot jakobsen jama janečková jans janssen janssens jansson jensen
    jimenez johansen johansson johns johnsen johnson jones jovanović juarez juma jørgensen kade
    kaiser kala kale kamau karels kariuki karlsen karlsson kass kaul kaur keller kemp kessler
    khan kibet kimani kimutai kipkemei kipkirui kipkorir kiplagat kiprono kipruto kipsang kiptoo
    kirwan kiss klein kling knapp knudsen koch kohler kolar kovač kramer kraus krause kremer
    kristensen kristiansen kristoffersen križan král králová kubíček kuhn kumer kunda kučera
    kučerová köster laan laine lambert lambrechts landa landry larsen lazar leal leblanc legros
    lehner lemmens lenaerts lilja lima lind lindberg linden linder lindfors lindgren lindholm
    lindqvist lindström lipp liška lišková lombardo loos lopes lopez lovato lozano lucero lukša
    lund maas mach machado machová macháček macias macnamee madi madsen maes mahieu mahmudov
    maina maldonado mann manne marchal marchand maris markovič marková marques marquez martel
    martens marti martinez martins mata matas mathenge matos matthews matthys mattsson mayer
    maček mbatha mcgilligan medved meier meister melo mendes mendez mendoza mertens metz meyer
    meyers meza michiels mikkelsen miller millet mironov mitter moen mohamud mohr molina
    monteiro montenegro montes montoya moor morales moravec moreira moreno morissette mortier
    mosley mota mraz muller mumbi munoz murae murillo mutai muthoni mwangi nagy navarro nemec
    nguyen nielsen nilsson njeri njoroge nogueira novak novotná novotný nováková nyberg nyman
    ochieng ochoa odhiambo ojala okafor oliveira olsen omondi onyango orozco ortega ortiz otieno
    ouma owuor pace pacheco padilla palla palmer parmentier patel paulsen paulus pauwels pavlov
    pavlík pavlíková pavlíček pedersen peeters pereira perez perkins perrin petek peters
    petersen peterson petit pešková pfeffer pierson pineda pinto pires pollet polák poláková
    ponce poncelet pons popović pratt prohaska puig raid raja ramirez ramos rangel rasmussen
    rath reichel renault renier renner reyes ribeiro richards rinn ritter rivas rivera rizzo
    roberts robles roca rocha roche rodrigues rodriguez rojas romero roos rosales rosenberg
    rossi roth rubio ruiz russo saad salas salazar sales salinas salmi salmon samson sanchez
    sande sanders sandoval santana sauer scheer schenk schiller schmidt schmit schmitt schmitz
    schneider schroeder schultz schumacher schuster schwartz segers serra serrano silva simonis
    simons simonsen singh sjöblom smet smets smith soares sokol sokolov somers sosa soto sousa
    stas steen stein stevens stoffel strand suarez sutter svendsen sørensen sýkora sýkorová tali
    tanner tapia tavares teixeira texier theys thiel thiry thorsen thys timmermans toman
    tomanová torrens torres tran tremblay trujillo tudor turcotte ullrich valdez valenta
    valentová valenzuela vandamme vandenberghe vanderheyden vanderlinden vandevelde varga vargas
    vazquez vega vela velazquez verhaeghe vermeulen viana vidal villa villanueva villarreal
    villegas vrancken wachter wafula wagner walters wambui wanjala wario wauters waweru weber
    weiss weyland willems williams wolff wouters wright wulf yaman yildirim yilmaz zamora zavala
    ziani šimek šimková šťastná šťastný žagar müller mueller schulz hofmann hoffmann schäfer
    schaefer richter schröder neumann zimmermann krüger schmid lehmann maier köhler fuchs vogel
    scholz möller weiß friedrich winkler lorenz baumann albrecht böhm krämer vogt jäger sommer
    groß seidel schreiber graf ziegler kühn pohl busch bergmann voigt pfeiffer lefebvre leroy
    moreau lefevre fournier girard bonnet dupuis brown wilson robinson thompson walker hughes
    turner sharma kumar gupta kim lee chen ahmed hussain kowalski nowak ivanov petrov smirnov
    kuznetsov popov vasiliev bureau bell stone price page lin sun gao han hu lu su fang tian jin
    fan yan pan du dai shi yao ren zhong kang mao jia cui corte cámara armada wiener berliner
    hamburger forst canal sender leader messenger record real bahn funk messe church park house
    press guard court street garden gardens bank banks farm foods space county justice rights
    """

  /// Whether a folded word ends as compounds do that name organisations: "Hafenverband", "Bergwacht".
  static func hasOrganisationEnding(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    endings[Int(text[range.upperBound - 1])].contains { ending in
      ending.count + 3 <= range.count
        && text[(range.upperBound - ending.count)..<range.upperBound].elementsEqual(ending)
    }
  }

  /// The endings, by their last byte.
  private static let endings: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 256)
    forEachItem(in: endingList, separator: " ") { _, item in
      let bytes = Array(item.utf8)
      if let last = bytes.last { table[Int(last)].append(bytes) }
    }
    return table
  }()

  private static let endingList: StaticString = """
    endings:
    verband verein zentrum institut museum polizei ministerium gesellschaft agentur dienst
    verlag werke media medien press presse foto photo photos images news film films online
    magazin zeitung anzeiger schule klinik klinikum stiftung gruppe technik technologie
    technologies wende handwerk handwerks universitat akademie fabrik betriebe gemeinde kirche
    feuerwehr wacht archiv bibliothek bund genossenschaft versicherung sender funk rundfunk
    studio studios productions software systems tech soft labs bank sports direktion
    anstalt kammer zentrale behorde verwaltung leitung redaktion forschung energie solar pharma
    chemie logistik verkehr brauerei tv forbundet foreningen politiet kommune tidende bladet
    tidningen nytt sanomat uutiset lehti agentura agencija agencja
    """
}
