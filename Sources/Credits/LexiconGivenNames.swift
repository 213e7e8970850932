// More given names: those that several languages share, and those that credits of Asia, Africa and the
// Middle East are full of. Words that are common in prose too were left out.

extension Lexicon {
  /// The same form as `words`.
  static let givenNames: StaticString = """
    given:
    aage aaliyah aarav abbie abdalla abdallah abdelaziz abdelhak abdelkader abdelrahman
    abdulaziz abdulhamid abdulkarim abdulmonam abdulrahman abdurrahman abebe abelardo abhay
    abhijit abhinav abhishek abigael abiola abner abolfazl aboubacar abram achille achim achmad
    ada adalberto adama adda adebayo adela adelaida adelbert adelia adelina adeline adem adewale
    adham adina adolf adolfo adonis adriane adrianna adrianne adrien adrienne agáta agatha
    agathe agnese agneta agung agus agustin ahlam ahn aida aideen aiden aileen aili ailis aiman
    aina aine aino aisha aishwarya aisling ajit akash akbar akhil akif akihiro akiko akio akshay
    alaa alana alberta alberte albertina albertine albin albina alda alejandra alejo aleks
    aleksandra aleš alessio aleta alexa alexandr alexandru alexej alexia alf alfie alfons algot
    alican alida aline alireza alisa alisha alissa alisson alistair alix aliya alize alla almira
    almus alois alok alondra alonso aloys alphons alphonse alphonsus alvar alvin alwin alwina
    alwine alyona alzina amado amadou amalia amalie aman amandine amani amar amaya ambika
    ambrose ami amina aminata amira amirhossein amjad ammar amos amparo amrita anabel anabela
    anabella anaïs anant anas anastasiya andi andra andrée andreia andri ane anes aneta anett
    anette anežka angèle angelica angelika angelina angeline angélique angelita angus anh aníbal
    anica anika anil anirban anirudh anis anisa anissa anjali anke ankit ankita ankur annabel
    annabell annabella annabelle annalisa annalise annamaria annamarie anneke anneli annelie
    annelies anneliese annemarie annemie annetta anni annick annika annikki annita anny anouk
    anshul antero anto antoinette antonia antonie antonietta antonija antonina antonino antonius
    anu anubhav anup anupam anurag aoife aparna apichart apolonia araceli aracely arafat arash
    aravind archana archie arda areej ari ariadna ariane arianna arie arief arif aristide arjun
    arlene arlette arley armand armida arnaldo arnold arnoldo aron arsenio artan artyom arul
    arundhati arvid arvind arvo arzu åse asghar ashling ashok ashutosh ashwin asiman asli asma
    assunta asta atakan atena athena athit atsushi atul augusta auguste augustin augustina
    augustine aura aurel aurelia aurélie aurelio ava avinash avni awad axelle aya ayad ayako
    aydan ayden ayhan aykut ayla ayleen aylin aymen aynur ayoub aysel ayten ayub ayush azad
    azhari azra babette bagus balaji baldur baldwin baltasar baltazar bambang barbora barış
    bartholomew bartley basel bashar basilio bassam bassem batuhan bayram beatrix beatriz bebe
    beda behnam behrouz behzad belen belinda bénédicte benicio benita benito bent benta bente
    benthe berend berenice berit berk berkan berna bernabé bernadette bernadine bernarda
    bernardo berndt bernice bernt bert berta bertha berthe bertie bertil bertram betina beverley
    bharat bharati bhaskar bhavesh bhupendra biagio bianka bikas bikash biljana bipin biplov
    birger birgit birgitta birte birthe biswaranjan bjarne blahoslav blaise blanche blanka blas
    blažena boaz bodil bogdan bohdan bohumil bohumila bohumír bohuslav bojan boleslav boubacar
    božena brahim branislav branka branko braulio brayan breda brendon brice brien brigid
    brigita brigitta brit brita britt bronagh bronwyn brooke bruna budi burcu çağla cai
    caitriona caleb calista calogero calvin camila camilo canan cao caoimhe cara caren carin
    carine carlisle carlota carlotta carmela carmelita carmelo carmina carmine carola carole
    casandra casper catalina catarina caterina cathal catharina cathleen cathrine catrin catrina
    catriona cecelia cecil cecilie celal celeste célestin celestino celina cemal césar ceyhun
    chaideer chaiwat chandra chandrakant chantal charline charlotta charly charmaine charo cheng
    cheriss chet chiara chidi chinedu chip choi christel christelle christiana christiane
    christianne christin christofer christoffer ciara ciaran cielo cihan cillian cinthia
    cipriano ciro citlali clair clancy clare clarice clarisa clarissa clarisse claudette claudie
    claudine claudius claudy clayton clémence clemente clementina clémentine clifford clinton
    cliodhna cliona clodagh cloe clotilde cody colby coleman colette colleen collette collin
    colm conal conall conan concetta concha conn connie conny constance constant consuela
    consuelo cora coralie corey corina corine corinna corinne cormac cornel cornelia cornelius
    cornell cory crisanto cristal cristofer cristopher csaba ctibor curt dafina dafne dagmar
    dagmara dagny daire daisuke dalia dalibor dalvin damaris damarques damiano damjan danae dani
    dania danica daniella danijel danijela danna dany danylo daphne dara darcy dariana darin
    darina darius darnell darragh daudi davin davor davy dayana deandre dearbhail dearbhla
    debajyoti debasish debby debora deborrah declan dedhez dedi deepika deepti deidre deirdre
    delfina delia delphine delroy demarcus demetra demi demian deng denisa denisse deniz denny
    denys dereck derick dermot dervla deshawn dev devendra dewi deyanira dhanush dhiraj dhruv
    dian diann dianne diarmuid dibyangshu dilan dilara dilek dimas dina ding dino diogo dion
    dipankar dipika divya dmitriy dobroslav doğukan dolores domenic domenica domenico domhnall
    dominga domingo dominick dominika dona donal donat donatella donato dong donovan dora dorcas
    doreen dorian dorina dorine dorota dorothea dorothée draga dragan dragica drago drahomíra
    drahoslav drahoslava duc dulce dušan dwayne dwight eamon eamonn ebba ebbe ebenezer ebru ece
    edda edel eder edgard edgardo edina edison edit edita edith edmond edmund edna edouard edson
    edvard edvin edwina effie efraín egbert eggert egon ehsan eiji eilis eilish eimear eimer
    einar eino eissa eko elbert elda eldar eldon eleanor eleanora elenore eleonora eleonore
    elfie elgin elia elian eliana eliane elie elif elin elina eline elinor elio eliot elis
    elisabet eliseo eliška eliza elke elli ellinor elliott elly elma elmer elmira elmo elna
    elnur elodia elodie eloisa eloïse elon eloy elsie elsy elton elva elvia elvin elvina elvira
    elwood elza emanuela emeka emelie emelina emeline emely emer emerson emil emile emilia
    emilian emiliano emilija emilly emin emir emmanuelle emmet emmett emmi emmy emory
    encarnacion enea enes engin engla enna ennio enriqueta enya enzo eoghan eoin epifanio erasmo
    ercan erdal erdogan erhan eriko erkan erla erland erling erna ernestina ernestine ernie erol
    errol ervin esmeralda esperanza esra estefany estela estella estelle ester estera estrella
    ethel etna etta eugen eugenia eugenie eugenio eulalia eunice eusebia eusebio evald evance
    evangelina evaristo evelin evelina eveline evelyne evert evgenii evgeniy evi evie evita
    evren evy ewald eyad eyüp ezequiel ezio fabia fabiana fabienne fabiola fahad fahd faiz
    fajrin fanny farhan fariz fathi fatiha fatma faustino fausto fawzi faye feargal fearghal
    febe federica fedor felice felicia felicitas felicity felipa femi feng fereydoun fergal
    fergus ferhat fernand fernanda fernande fevzi fikri filipa filipe filippa filomena finbar
    fintan fionnuala fırat firdaus flavia flemming flor florencio florentin florentina
    florentino floriane florin florina florine folasade fortunata franc francine francisca
    françoise franjo franklin franky frans františek františka franziska freda freddy frédérique
    fredo fredric fredy freja freya frida frieda friedrich frode fumiko furkan gabe gabi
    gabriella gaëlle gaetano gage gail gajendra galih galina ganesh gao garret garrett garry
    gaston gaurav gauri gautam gavan gayatri gaye geert geir gemma genaro geneviève gennady
    gennaro genoveva geordie georgette georgi georgiana georgine géraldine geraldo gerda
    gerhardt geri germaine germán gerold geronimo gerrit gertrud gertrude ghaith ghasem ghassan
    ghislain ghislaine giacomo giada giancarlo gianfranco gianluca gianna gianni gilberte
    gilberto gilda gillian gilman ginette giorgia giovanna giovanny girish gisela gisèle giselle
    gisselle gitte giuliana giuliano giulio giuseppa giuseppina gladis gladys gleb glenda gloria
    gökhan gonca gonçalo gopal goran gordana gottlieb govind graciela grainne grazia graziella
    grégoire gretchen grete grethe gretta grigory griselda gudrun gülağa gülay gülşah gunda
    gunhild gunnar gurinder gürkan gurmeet gurpreet gus gustaf gustav gustave gwen gwenda
    gwendoline habiba hadeel hadija hafidz haidar haider hailey hakim halil halit halley haluk
    halyna hamad hamdan hamidreza hanan hande hani hank hanne hannele hao hardik harish harpreet
    harri harrison harsh harsha harshad hashem haydar hazel hedda hedvika hedwig hedy heidy
    helga hella helma helmer hema hemant hendra henrieta henrietta henriette henrique heo herb
    heriberto herma herman hermina hermine herminia herta hertha heru hesham hester hideki hideo
    hieu hilario hilbert hilda hilde hildegard hildur hillary hillevi hilma hilmar himanshu
    hiroaki hiroki hiroshi hiroyuki hisashi hisham hitesh hjalmar hoang honora horacio hortense
    hortensia hossein houssam hugues huguette hulda humberto hung hunter husam hüseyin hussain
    hussam huy hwang ibrahima ida ieva ifeanyi ignác ignace ignacio ignatz ihor ilaria ileana
    ilias ilona ilse imane imelda imke imre inaya indiana indira indra ineta inez inge ingeborg
    inger ingmar ingrida ingvar inna iolanda iqro irem irja irma irwan iryna isabela isadora
    ishan ishara ishita isidor isobel issack issouf itzel iva ivanka ivar iver iveta ivette
    ivica ivona ivonne ivor ivy iyad izabela izidor jaafar jaan jabin jace jacek jacinta
    jackeline jaden jadranka jael jafet jagadeesh jagdish jaideep jair jairo jaka jake jamar
    jamil jamila janeth janette jani janina janko jann janna janne jannie jannis jano janus
    jaqueline jara jari jarl jarlath jarmila jarno jaromír jaron jaroslav jaroslava jarred
    jarrod jase jasmina jasna jaspreet jassim jatin jayanta jayanti jayda jayden jayson jazmin
    jeana jeanette jeanine jeannette jeannie jeannine jeb jefferson jehad jelani jenifer
    jeniffer jenni jennie jenniffer jere jeremiah jeremias jeremie jerica jermaine jerod jerrod
    jerzy jesper jessie jessika jessy jiang jihad jillian jimena jimmie jitendra joakim joaquim
    jocelyne jodee joëlle joey joff johana johanne johans johnnie johny jolana jolanda jolanta
    jolie joline jonah jonatan joni jonna jordy jørgen joris jos josée josefa josefina josefine
    joselyn josephine josephus josette josiah josiane josip joško josue jovan jovita jozef juana
    juanita jud judita juhani jules julianna julienne julieta juliette julijana junichi junko
    juraj juri justina justus jyoti kaan kaarina kacey kadir kailash kaitlyn kaj kaja kaleb
    kalevi kali kalina kalle kalpana kamal kamila kamron kaori kapil karam karan kåre kareem
    kari karima karine karla karli karlo karoline karthik kartik kaspar kasper kassandra katalin
    katarina katarzyna katerina kateryna katharine katherin katherina kathi kati katia katrin
    katrina katsumi katty kaushik kaveh kavita kaylee kayleigh kazem kazim kazuhiko kazuki kazuo
    kehinde keiichi keiji keiko keisha keisuke kelsey kemal kenan kendra kendrick kenichi kenji
    kenny kenta kentaro kenzie kerem kerri keshav khader khadija khaldoon khanh khushboo kiara
    kilian killian kimberlee kimberley kip kirby kirstin kishore kiyoshi kjell klaas klára
    klaudia klemens klement knut kobe kofi koichi koji koki koray kornel kornelia kosuke kristel
    krister kristi kristiina kristijan kristine kristjan kristofer kriti krystyna ksenia kübra
    kumiko kunal kurniawan kwabena kwame kwon kyan kyara kyoko kyra ladislav ladislava laila
    laith lakshmi lala lalit lamar lamine lamont larisa larissa lasse latif laure laureen
    lauretta laurette lauri laurine lauryn lavinia lawrence layla leana leander leandra leandro
    leena leia leif lelia lene lenka lenny leona leone leonel leonor leonora leonore leontina
    leopold leopoldo lesia lesly leticia letizia levent levi levin lex leyla leyli lia lian
    liana liane liang liao libby libor lida lidia lidija liesbeth ligia ligita liisa lila lilia
    lilian liliane lilija lilla lilly lily linh linn linnea linsey linus lisandro lisbeth lise
    liselotte lisette lissette liv livia livio liza lizeth ljiljana ljubica ljudmila logan
    lokesh lolita lona lone lonnie lora loraine lorcan lore loredana lorelei lorena lorenz
    lorenza loretto lorin loris lorna lorraine lotfi lott lotta louai louie lourdes lovisa lovro
    luan luana lucette lucian lucien lucienne lucija lucile lucinda lucio ludivine ludmila
    ludovica ludvig ludwig luisa luiza luo lutfi lydie lyle lynette lyudmila maarit mabel
    mackenzie maddie maddy madelene madhav madhu madhur madison mads maël maëlle maeva maeve
    mafalda magali magda magdalena magdalene mahdi mahendra maher mahesh mahir mahmood mahmut
    mahsa maia maida maija maira maire mairead majd majdi majed majid majken maks maksim maksym
    malachy malak malena malene malgorzata malik malika malin malou malvina mamadou mami manabu
    manas mandar manisha manjunath manoj manon mansour mantas manuela manuelita manus marcela
    marcelina marceline marcelino marcell marcelle marcello marcia marcy maren marga margareta
    margarete margaretha margarida margaux margherita margit margita margo margret marguerite
    mari mariah mariam marian mariann marianna maribel marica maricela marielle marietta
    mariette marijana marika mariko marilena marilyn marin marine marino marisela marisol
    marissa marita maritta maritza marja marjan marjatta marjorie marleen marlen marlena marlies
    marlon marten marthe martim martine marylène maryline maryse masahiro masaki masako masao
    masashi masato mason masoud massimiliano massimo matej mateja mateo matheo mathew mathilda
    mathis matija matilda matilde mato matti mattia mattias maud maude maura mauricette maurine
    maxi maximilian maximiliano maximilien maximo maxine mayank mayra mayumi meda meena meera
    mégane megha megumi mehrdad meike melania melany melba melih melinda melisa melita melvin
    merlin mert merve mervin mervyn mesut metin metod mette mevlüt micael micaela micha michaele
    micheal michela micheline michell michiko mickey midori mihael mihaela mihir mijo mikael
    mikaela mikkel mikuláš milada milagros milana milda milena milica milind milka milla
    millicent milo miloslav miloslava milton mimi minerva minna minoru miraç miran miranda
    mireille mirela mirella mireya miriama mirja mirjam mirjana mirna miro miron miroslav
    miroslava mirsad misael mitali mitsuru mladen moayad moaz modou mohanad mohd mohit mohsen
    moira mojmír monique monserrat monther morena morgane morris morteza mortimer mosab motaz
    mousa moussa moustafa mstyslav muath muhammet muhanad muhannad mukesh muni munther muriel
    murielle mustapha mutaz mutlu mya mykhaylo mykola myles myra myrta nadège nader nadežda
    nadezhda nadja nael nahed naif najam najib naman namrata nandagopal nandini nanna nanni
    naoise naoko naomh narayan narcisa narinder naser nasrin nasser natali natalija nataliya
    natalja nataly natan natanael nataša natascha natasja nathalia nathaly nathanael nattapong
    naveen navid navin nayef nayeli nazim nazlı neal necati ned neel neeraj neha nela nele nelia
    nella nellie nelly nereida nestor nevenka neville nevin nghia ngozi nguyen nhac niall niamh
    nichola nicklas niclas nico nicolai nicoletta nidhi nidia nihad nihal nihat niina nikhil
    niko nikoletta nikolina nilda nilesh nino niraj nirmala nisa nishant nitin niyazi nizar
    nkosinathi noa noboru nobuo noé noelia noëlla noemi noémie nolan norah norberto noreen
    noriko norma nour noureddine nuala nupur nuria nuru nyoman obaida océane octavie octavio
    odalis odalys odette odile ofelia oğuz oğuzhan oisin okan olamikan olav olavi olcay oleh
    oleksiy olena olha oliva olivie ollie olof olumide oluwaseun omkar önder ondrej onur oona
    oonagh ophelia ophélie orhan orlaith ornella osamu osvaldo oswald oswaldo othman otilia otis
    ottilia ottilie oumar ousmane ove oxana øystein øyvind ozan özcan özge özgür özkan özlem
    padma padraic padraig pallavi paloma pamela pankaj partha parul pascale pasquale patric
    patrice patrizia paule paulette pauline pauric pavan pavitra pawan payam peadar pearse peder
    pekka penelope peng percy petar petro petronela philippa philomena phuong phyllis pierina
    piers pietro pilar pippa piyal piyush pooja porfirio pouya prabhakar prabhat prabhjot prabir
    pramod pranab pranav prasetyo prashanth prateek pratik praveen praveena pravin preeti
    preston prisca priscila priscilla prithvi priya priyanka purushottam putu qassem qian qin
    qiu quang quinten rabah rachael rachid rachna radomír radoslav radovan raed rael rafaela
    rafat raffaele raffaella rafi ragab raghu ragna ragnar ragnhild rahmat rahul raina raisa
    rajeev rajendra rajkumar raju rakesh rakul ramesh ramiro ramiz ramona ramya ranbir randeep
    randi randolf rania ranjit raoul raquel rasha rashmi raşit rasmus ravindra rawan rayan
    raymonde rebeca rebeka rebekka recep redmond reem regan reggie régine régis reiko reimar
    rein reina reinaldo reinhart reinhilde reino renuka renzo reyna reynaldo rhonda rhys riad
    ricarda rıdvan rigoberto riley rina rishi rita ritesh ritika ritu riyad rizal robby robinson
    rocco rocio roderick rodney rodolphe roel rogelio rohan roisin rolande rolando romaine
    romana romane romano romina romuald romy rona ronal ronan ronja ronnie rony rosalba rosalia
    rosalie rosalinda rosanna rosanne rosaria roseline roselyn rosemarie rosemary rosendo
    rosetta rosina rosita roslyn rossana rouelle rowan rowena rowland roxana roxane roxanna
    roxanne roza rozália rozalija ruairi ruby ruchi rudi rudolph rudy rungroj rupam ruslan russ
    ryo ryosuke ryota saad saadat sabina sabir sabri sacha sachin saeid safet safina safiya
    safwan sagar sahil sahra saida sajjad sakchai saleem salih salma salman samanta samer samet
    samira sammy samu sandeep sander sandi sandip sandrine sanja sanjeev sanjit sankar sanna
    sanne santino santosh sarabjit sari sarina sarita saskia satish satoru satoshi satyajit saul
    saundra saurabh saverio scarlett scarlette scott seamus sebastiano seda seema segun seiji
    selahattin selena selim selina selma semih sepideh sepp serafina serdar sergej sergiy serhat
    serhiy serkan severin séverine severino severo sevim şeyda seyllou sezgin shaban shadi
    shahram shailendra shailesh shana shani shania shankar shantanu shao sharad shareef sharif
    shashank shashi shauna sheena shen sherif shiela shigeru shikha shilpa shinichi shinya
    shirin shirish shivam shizuo shohei shona shraddha shreya shubham shuichi shunsuke shweta
    siamak siddharth sidney sigmar sigmund signa sigurd silja silje silvana silvano silvester
    simeon simion simonne sinan sinead siobhan siphiwe sipho siri siti siv slamet slavica slavko
    slavomír slobodan smita smriti sneha socorro sofie soheil soichiro solange solène solveig
    somchai soňa sonali sonam soner sonya soraya sorcha sören souleymane soumik souvik sreenivas
    srinivas srishti stana stanislaus stanislava stanley stefani štefanija steffi steinar stela
    stephany stina stine stjepan suat subhash subrata sudarsan sudhir sugeng suhaib sujit şükrü
    şule süleyman suman sumayya surachai suraj surendra surjeet surya sushant sushil sussie
    susumu suzana suzanna suzette suzy svea sverre sviatoslav swati sybilla sylva sylvester
    sylviane sylwia tadashi tadeáš tafadzwa tahir taichi taina taisuke taja takaaki takahiro
    takashi takayuki takeshi takuma takuya talia tamer tammy taner tanguy tanja tanmay tanushree
    tapan tapani tapio taras tareq tari tarik tarun tashi tatan tatjana tatsuya tayyip teddy
    tejas tekla tendai teodor teodora terence terese teresia terézia terri teruo tessa tetsuya
    thabo thaddeus thalia thanh thea theda thekla thelma themba theodor theodora théophile
    theres therese theresia thiago thibaut thuy tiago tiare tiksa tilda tilde tilman timea timmy
    timotej tindra tisa titus tiziano toivo toma tomasa tomi tomislav tomohiro tomoko tomoyuki
    tonia tonny tonya tor torben toshihiro toshio toshiyuki tove trey trina trine trudi tsuyoshi
    tuan tucker tuğba tuncay turgut türkan tuulikki ty tyra uche uday ufuk ugo ulf ulises ulla
    ulrik umar umberto umesh ümit umut ünal urban urszula usman uta utkarsh utku utpal václav
    vadym vagn vaibhav valborg valdemar valentine valentino valeri valerio valeska valter vanda
    vandana vanesa vania vanja vanya varun vasant vasco vedat veli verena verity verner
    véronique vesna veta veysel viacheslav vianney vibhav vic vicente vicki victoriano victorine
    vidar vidya vijayanand vikas vikram viktorija vilhelm vilma vimal vinay vince vincenza
    vinciane vineet vinod violet violetta violette vipin viraj viral virat virendra virgilio
    virginie viridiana vishal vishnu vitali vitaliy vittoria vivek vivian viviana viviane vivien
    vivienne vladimíra vladislav vlado vladyslav vlasta vlastimil volkan vratislav wadi wahyu
    waldemar waldo waleed wally wanda wason wenzel wilber wilfred wilfrid wilfried wilhelmina
    wilhelmine willard willian willie wilma wilmer winifred winnie wissam witold wladimir xander
    xenia xiao xie ximena xiomara xiong xu xue yadigar yadira yago yahya yair yamilet yanis yann
    yaqub yaritza yaroslav yaşar yasemin yaser yash yasir yasmina yassin yasuhiro yasuo yasushi
    yavuz yazan yazgül yegor yelena yemi yesenia yessenia yevgen yevgeny yevhen yiğit ylva yngve
    yogendra yogesh yohan yohana yoichi yoko yolanda yolande yoon yosef yoselin yoshihiro
    yoshikazu yoshiko yoshinori yoshio yosuke younes yousef yrsa yuji yukie yukihiro yuko yulia
    yuliana yuliia yulius yunis yunus yuridia yuriy yusuke yutaka yuya yvan yvette yvon zack
    zafer zahid zahir zahra zahur zaid zaida zainab zaira zamir zane zanele žaneta zdenka zdenko
    zdravko zein zeke zelda željko zelma zeng zenobia zenta zeyad zheng zhu ziad zina zita
    zlatko zoey zohra zou zoya zuhair zuzana zvonko августин авксентий адам адриан александра
    алла анжела арсен богдан болеслав борислав вадим валентин валентина валерия варвара василина
    васка венедикт виктория виолета владилен владислав галина герасим герман гордана демид димка
    евдокия егор едита едуард елисей емил захар зинаида исидор кирил климент лариса леонид
    людмила магдалена майя макар мариан марина марко мартин мартина маруся мирон мирослав назар
    наташа наум невена нестор нина огнен оксана оливера остап пантелеймон родион ростислав
    руслан светозар святослав семен серафим сидор симон симона соломон степан стефан таисия
    тарас теодора тихомир тихон феофан филип франц харитон христо христофор юлиан юлий яков
    ярослав
    """
}
