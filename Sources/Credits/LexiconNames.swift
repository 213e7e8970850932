// Given names of many languages: the strongest sign that two capitalised words are a person. Not
// complete and need not be; an unknown name is decided by its shape.

extension Lexicon {
  /// The same form as `words`.
  static let names: StaticString = """
    given:
    aaron abbas abdel abdul abdullah abed abel abigail abraham adam adel adele adil aditya
    adnan adrian adriana adriano agnes agnès agnieszka ahmad ahmed ahmet aidan aijaz aimee
    ajay akira akos akram al alain alan albert alberto aldo alec alejandro aleksandar
    aleksander aleksandr aleksey alen alena alessandra alessandro alessia alex alexander
    alexandra alexandre alexandria alexandros alexei alexey alexis alfonso alfred alfredo ali
    alice alicia alina alison allan allen allison alvaro alyssa amanda amber amelia amelie
    amer amin amir amit amr amy ana anand anastasia anatoly anders andrea andreas andrei
    andrej andrés andres andrew andrey andrij andriy andrzej andré andy angel angela angelo
    angelos angie anita anja anjum ann anna anne annegret annette annie anthony antoine anton
    antonella antonin antonio antony anuj anuwar anwar ariel ariana aris armando armin arnaud
    arne arno arnulfo artem arthur artur arun arturo ashish ashley ashraf asif asmaa astrid
    atef athanasios atta attila aude audrey augusto aurelien aurélien aurore austin
    axel ayman ayşe aziz balazs barbara barry bart bas bastian bastien beata beatrice ben
    benedict benedikt benjamin benny benoit benoît bernard bernat bernd bernhard bernie
    bertrand beth bethany bettina betty bianca bilal bill billy bjoern björn blake bob bobby
    boris brad bradley brandon brendan brenda brent bret brett brian brianna bridget brigitte
    britta brittany bruce bruno bryan bryn bulent burak burhan burt byron caitlin callum
    cameron camilla camille carina carl carla carlo carlos carly carmen carol carolin
    carolina caroline carolyn carsten casey caspar cassandra catherine cathy cecile cecilia
    cedric celia celine cem cengiz chad chaim chandan charles charlie charlotte chen cheryl
     chloe chris christa christian christina christine christof christoph christophe
    christopher chuck cindy claire clara clark claude claudia claudio claus clay clement
    clemens cliff clive cole colin connor conor constantin craig cristian cristiano cristina
    cristobal curtis cynthia cyril cyrille czarek dado daisy dale damian damien damir damon
    dan dana daniel daniela daniele danielle danil danilo danish danny dar darek daren daria
    dario dariusz darko darrell darren darrin darryl daryl dave david davide dean debbie
    deborah debra deepak dejan demetrius denis denise dennis derek derrick desiree desmond
    devin diana diane didier diego dieter dilip dimitar dimitri dimitris dimitrios dinesh
     dirk dita dmitri dmitry dmytro dominic dominik dominique don donald donna doris
    dorothy doug douglas drew duncan dustin dylan ebrahim ed eddie eddy edgar eduard
    eduardo edward edwin eileen elaine elena eli elias elijah elisa elisabeth elise
    elizabeth ella elle ellen ellie elliot elmar elsa elvis emanuel emanuele emilie emilio
    emily emine emma emmanuel emrah emre enda enric enrico enrique eraldo eran erdem eren
    eric erica erich erick erik erika erin ernest ernesto ernst ersin erwin esteban
    esther ethan etienne eugene eva evan evelyn evgeni evgenia evgeny ezra fabian fabien
    fabio fabrice fabrizio fadel fadi faisal farah farid farooq farouk fateh fatemeh fatih
    fatima fayaz fayez federico felipe felix ferdinand ferenc fernando filip filippo finn
    finnbarr fiona firas fiorella flavio florence florent florian foad fran frances francesca
    francesco francis francisco franck franco francois françois frank franz fraser fred
    freddie frederic frederick frederik fredrik frédéric friedemann friso fritz gabriel
    gabriela gabriele gabrielle gael gareth gary gavin gavriil gaël gena gene geoff geoffrey
    georg george georges georgia georgina gerald gerard gerardo gerd gerhard gerry gert gian
    gil gilbert giles gilles gina gino giorgio giorgos giovanni giulia giuseppe glen glenn
    gonzalo gordon grace graeme graham grant greg gregor gregorio gregory greta grzegorz
    guadalupe guido guilherme guillaume guillermo gunther guo gustavo guy günter habib hadi
    haitham hakan hamed hamid hamza han hana hanna hannah hannelore hannes hannibal hans
    harald haroon harold harriet harris harry harun harvey hasan hassan hatem hayley hazem
    heath heather hector hedi heidi heiko heiner heinrich heinz helen helena helene hélène
    helge helmut hendrik henning henri henrik henry herbert hermann hernan herve hervé hilary
    hiro hiroko holger hollie holly horst hosam howard huang hubert hugh hugo hussein hyun
    ian ibraheem ibrahim igor ihsan ike ilia ilija ilker ilya ilyas iman imran indranil ines
    ingo ingrid ioannis ira irakli irena irene irfan irina isaac isabel isabella isabelle
    isabell isaiah isidro ismael ismail issam issei istvan ivan ivana ivo jaap
    jack jackie jacky jackson jacob jacqueline jacques jade jaime jakob jakub jalal jam
    jamal james jamie jan jana jane janek janet janice janine janis jarek jared jasmin
    jasmine jason jasper javad javed javier jay jayne jean jeanne jed jeenah jeff jeffery
    jeffrey jelena jemal jen jenna jennifer jenny jens jeremy jérôme jerome jerry jess jesse
    jessica jesus jesús jill jim jimmy jing jiri jo joachim joan joana joanna
    joanne joao joaquin jocelyn jochen jodi jodie joe joel joerg johan johann johanna
    johannes john johnny jon jonas jonathan jong joost jordan jordi jorg jorge jose josef
    josep joseph josh joshua josie josé joy joyce juan juanjo jude judith judy julia julian
    juliana juliane julie julien juliet julio julius jun jung jung-yeon junior jure jurgen
    justin justine jörg jürgen kacper kai kamil kamran karel karen karim karin karina karl
    karl-josef karol karolina karsten kate katharina katherine kathleen kathrin kathryn kathy
    katie katja katy kay kaya kayla kazuhiro keith kelly kelvin ken kendall
    kenneth kent kenzo kerry kerstin keven kevin khaled khalid khalil kham khin kieran kim
    kimberly kimimasa kin kiran kirill kirsten kirsty kirk klaus konrad konstantin
    konstantinos koen kostas kris krishna krista kristen kristian kristin kristina kristoffer
    krisztian krystal krzysztof kunihiko kurt kyle kylie lachlan lado laetitia lance lara
    larry lars laszlo laura lauren laurence laurent laurie lea leah lee lefteris leigh leila
    leland lena lennart lennox leo leon leonard leonardo leonhard leonie leonid leroy lesley
    leslie lewis li liam liliana lillian lim lina linda lindsay lindsey lino lionel lisa lisi
    liu liz loic lois loren lorenzo loretta lori lou louis louisa louise lothar loïc luc luca
    lucas lucia luciana luciano lucie lucy ludovic luigi luis luiz luka lukas luke lutz lydia
    lynda lynn lynne lynsey maciej madeleine madeline maggie magnus mahmoud mahmud maja makis
    makoto malcolm malte mandel mandy manfred manish manny manu manuel mara marc marcel
    marcella marcelo marcin marco marcos marcus marek margaret margarita margot maria mariana
    marianne mariano marie mariela marija marijan marina mario marion marios marisa marit
    marius mariusz mark marko markus marlene marta martha martial martijn martin martina
    marvin marwan mary mary-ann maryam mateusz mathias mathieu mathilde matias mats matt
    matteo matthew matthias matthieu maurice mauricio maurizio mauro maureen max maxim maxime
    maxwell maya mazen meg megan mehdi mehmet mel melanie melina melissa mercedes meredith
    michael michaela michal michel michele michelle mick mickael miguel mihai mika mike mikel
    mikhail mila milan milos mimmo mina ming minh mirco miriam mirko misha mitch mitchell moa
    mohamad mohamed mohammad mohammed mohsin moises molly mona monica monika morgan morten
    moritz morry moses mostafa motoo muhammad muhammed mujahid mukhtar munir murad murat musa
    mustafa myriam nabil nacho nadia nadine naim nam nancy naoki naomi narendra naseer
    natacha natalia natalie natasha nate nathalie nathan nathaniel nati naveed neil nell
    nelson nenad nic nicholas nick nicky nicola nicolas nicole nicoló nidal niels nigel nik
    nikita nikki niklas nikola nikolai nikolaj nikolas nikolay nikos nils nina nir niranjan
    noah noel noelle nora norbert norman nuno oded ohad ola olaf ole oleg oleksandr oleksii
    olga oli oliver olivia olivier omar omer orlando osama osman oscar oskar otto owen pablo
    paige paola paolo parth pascal patricia patricio patrick patrik patsy paul paula paulina
    paulo pavel pavlo pawel pedro peggy pema penny pepe pere perry pete peter petr petra
    petros petter phil philip philipp philippe phillip pierluigi piero pierre
    pierre-philippe piet pieter piotr pradeep prakash prashant punit qais quentin
    quinn quique rachel radek radoslaw radu rafael rafal rafiq rafiqur raheb rahman raimund
    rainer raj rajat rajesh rajiv ralf ralph rami ramon ramzi rana randall randy raphael
    rashid raul ravi ray raymond rayner rebecca reed reginald reinhard reinhold remi remko
    rémy remy renata renaud rene renee renato reuben reza rhona ricardo riccardo rich
    richard rick rickey ricky rob robbie robert roberta roberto robin robyn rod rodger
    rodolfo rodrigo rodrique roger rohit roland rolf romain roman romeo ron ronald ronaldo
    ronen ronny rory rosa rosario roslan ross roy ruben rubén rudolf rui rupak
    rupert russell rusty ruth ryad ryan ryszard sabine sabrina sadiq saeed salah saleh
    salem salim sally salvador salvatore sam samantha sameer sami samir samuel sandra sandro
    sandy sanjay santiago sara sarah sasa sascha sasha sean sebastian sebastien sebastião
    sebnem sedat selcuk selin serena serge sergei sergey sergii sergio serhii seth seyit
    shahzaib shakil shane shannon sharon shaun shawn sheila shelby sheng sherry shin shinji
    shiraaz shira shirley sid sidhu sigrid silas silke silvia silvio simon simona simone
    sina slaven sofia sol solomon song sonia sonja sophia sophie spencer stacey stacy
    stan stanislav stanislaw stefan stefania stefanie stefano steffen stella sten stephan
    stephane stéphane stephanie stephen steve steven stewart stig stu stuart
    sue suhail suhaimi suleiman sultan sumaya sumit sunil suresh susan susana susann susanna
    susanne suzanne sven svetlana swen sybille syed sylvain sylvia sylvie sébastien tadeusz
    tamas tamara tami tania tanya tara tarek tariq tasos tatiana tatyana tauseef tayfun
    tayfur taylor ted teresa terje terrence terry thaer thanassis theo theodore theresa
    theron thierry thilo thomas thibault thibaud thorsten tibor tiffany tiina til till tim
    timm timo timothy timur tina tino tiziana tobias toby todd tolga tom tomas tomasz
    tommaso tommy toni tony torsten toru toshifumi tracey tracy travis trent trevor tristan
    troy tyler tyrone udo ueslei ugur uli ulrich ulrike uriel urs ursula ute uwe vadim vahid
    val valentin valentina valentyn valeria valerie valery valeriy vanessa vasily vasyl vera
    veronica veronika vicky victor victoria vijay viktor viktoria vincent vincenzo violeta
     virginia vit vitaly vito vitor vittorio vlad vladimir volker volodymyr vyacheslav
    wade wael wahid walid wallace walter wang warren wayne wei wendy werner wesley whitney
    wilfredo wilhelm will willem william willy wilson wojciech wojtek wolf
    wolfgang wolfram wu xavier xin yael yamil yan yana yang yannick yannis yara yasin yasmin
    yasmine yasser yassine yasuyoshi yi yin ying yoan yong yorick youssef yuan yui yuichi
    yuki yuri yuriko yurii yury yusuf yves yvonne zac zach zachary zain zak zakaria zeynep
    zhang zhao zhou zoe zoltan zoran zsolt álex ángel óscar артем александр алексей анатолий
    андрей анна антон борис василий вера виктор виталий владимир вячеслав глеб григорий
    даниил денис дмитрий евгений екатерина елена иван игорь илья ирина кирилл константин
    максим мария михаил наталья никита николай олег ольга павел петр роман сергей станислав
    татьяна федерико юлия юрий محمد أحمد علي حسن حسين محمود مصطفى خالد إبراهيم يوسف عمر عبد
    سامي كمال 李 王 张 陈 刘
    """
}
