// The places that datelines name, as lists: a name, behind "=" other ways to write it, behind "@" the
// state in which a city needs no state behind it. Where spellings differ by marks only, the first one in
// the list stands for all.

/// The lists behind `Places`.
enum PlaceNames {
  /// Cities that stand alone in datelines, in the languages of the datelines.
  static let cities: StaticString = """
    cities:
    Abidjan; Abuja; Accra; Addis Ababa; Algiers; Alger; Almaty; Amman; Amsterdam; Ankara;
    Antalya; Athens; Athènes; Atlanta@Georgia; Auckland; Baghdad; Bagdad; Bahrain; Baku;
    Baltimore@Maryland; Bamako; Bangkok; Barcelona; Beijing; Beirut; Beyrouth; Belgrade;
    Bengaluru; Berlin; Bern; Bogotá; Bonn; Boston@Massachusetts; Brasília; Bratislava; Brisbane;
    Brussels; Bruxelles; Bucharest; Budapest; Buenos Aires; Cairo; Le Caire; Canberra; Cape Town;
    Caracas; Casablanca; Chennai; Chicago@Illinois; Cincinnati@Ohio; Cleveland@Ohio; Colombo;
    Copenhagen; Dakar; Dallas@Texas; Damascus; Damas; Dar es Salaam; Delhi; Denver@Colorado;
    Detroit@Michigan; Dhaka; Djibouti; Doha; Dubai; Dublin; Dushanbe; Edinburgh; Frankfurt; Gaza;
    Gaza City; Geneva; Genève; Genf; Guatemala City; The Hague=Hague; Hamburg; Hanoi; Harare;
    Havana; La Havane; Helsinki; Hong Kong; Honolulu@Hawaii; Houston@Texas; Hyderabad;
    Indianapolis@Indiana; Islamabad; Istanbul; İzmir; Jakarta; Jeddah; Jerusalem; Johannesburg;
    Juba; Kabul; Kampala; Karachi; Kathmandu; Khartoum; Kiev; Kyiv; Kigali; Kinshasa; Kolkata;
    Kuala Lumpur; Kuwait; Kuwait City; La Paz; Lagos; Lahore; Las Vegas@Nevada; Lima; Lisbon;
    Lisboa; Ljubljana; London; Londres; Los Angeles@California; Luanda; Lusaka; Luxembourg; Lyon;
    Madrid; Managua; Manama; Manila; Marseille; Melbourne; Mexico City; Miami@Florida; Milan;
    Milwaukee@Wisconsin; Minneapolis@Minnesota; Minsk; Mogadishu; Monaco; Montevideo;
    Montréal@Quebec; Moscow; Moscou; Mumbai; Munich; München; Muscat; Nairobi; New Delhi;
    New Orleans@Louisiana; New York=New York City=NYC@New York; Niamey; Nicosia; Nouakchott;
    Oklahoma City@Oklahoma; Osaka; Oslo; Ottawa@Ontario; Panama City; Paris; Perth;
    Philadelphia@Pennsylvania; Phnom Penh; Phoenix@Arizona; Pittsburgh@Pennsylvania;
    Port-au-Prince; Prague; Pretoria; Pristina; Pyongyang; Quebec City@Quebec; Quito; Rabat;
    Ramallah; Reykjavik; Riga; Rio de Janeiro; Riyadh; Rome; Roma;
    St. Louis=Saint Louis@Missouri; St. Petersburg=Saint Petersburg; Salt Lake City@Utah;
    San Antonio@Texas; San Diego@California; San Francisco@California; San Jose@California;
    San Salvador; Sanaa; Santiago; Santo Domingo; São Paulo; Sarajevo; Seattle@Washington; Seoul;
    Shanghai; Singapore; Skopje; Sofia; Stockholm; Strasbourg; Sydney; Taipei; Tallinn; Tashkent;
    Tbilisi; Tegucigalpa; Tehran; Téhéran; Tel Aviv; Tirana; Tokyo; Toronto@Ontario; Tripoli;
    Tunis; Ulaanbaatar=Ulan Bator; United Nations=U.N. Headquarters; Vancouver@British Columbia;
    Vatican City; Venice; Vienna; Wien; Vilnius; Warsaw;
    Washington=Washington D.C.@District of Columbia; Wellington; Windhoek; Wuhan; Yangon;
    Yaounde; Yerevan; Zagreb; Zürich; Aleppo; Mosul; Erbil; Diyarbakır; Gaziantep; Konya;
    Kansas City@Missouri; Sacramento@California; Austin@Texas; Nashville@Tennessee;
    Tampa@Florida; Memphis@Tennessee; Belfast; Glasgow; Manchester; Birmingham; Düsseldorf; Köln;
    Cologne; Stuttgart; Turin; Naples; Bilbao; Seville; Valencia; Porto; Gothenburg; Rotterdam;
    Antwerp; Lille; Nice; Bordeaux; Toulouse; Nantes; Calgary@Alberta; Edmonton@Alberta;
    Winnipeg@Manitoba; Halifax@Nova Scotia; Guangzhou; Shenzhen; Chongqing; Tianjin; Busan;
    Nagoya; Fukuoka; Basra; Homs; Idlib; Hebron; Khan Younis; Rafah; Kharkiv; Odesa; Odessa;
    Lviv; Mariupol; Donetsk; Buffalo@New York; Charlotte@North Carolina; Cape Canaveral@Florida;
    Abu Dhabi; Aden; Adelaide; Adana; Ahmedabad; Albuquerque@New Mexico; Amritsar;
    Anchorage@Alaska; Antananarivo; Ashgabat; Asmara; Astana; Asunción; Aydın; Ağrı; Balıkesir;
    Bangui; Banjul; Basel; Bhopal; Bhubaneswar=Bhubaneshwar; Bissau; Bishkek; Brooklyn@New York;
    Brazzaville; Bujumbura; Bursa; Cádiz; Cardiff; Chandigarh; Chisinau=Kishinev; Christchurch;
    Columbus@Ohio; Conakry; Cotonou; Córdoba; Dehradun; Denizli; Dili; Dortmund; Dresden;
    Dunkirk; Durban; Edirne; El Paso@Texas; Elazığ; Erzurum; Eskişehir; Essen; Florence;
    Fort Worth@Texas; Freetown; Gaborone; Galway; Gandhinagar; Georgetown; Grenoble; Graz;
    Guadalajara; Gurugram=Gurgaon; Guwahati; Guayaquil; Hannover; Hatay; Ho Chi Minh City;
    Hollywood@California; Iğdır; Imphal; Indore; Innsbruck; Irkutsk; Isfahan; Itanagar; Jaipur;
    Jammu; Jacksonville@Florida; Kandahar; Kanpur; Karbala; Kayseri; Kazan; Kingston; Kochi;
    Kohima; Kraków; Krasnodar; Kırşehir; Kırıkkale; Lausanne; Leeds; Leicester; Leipzig;
    Libreville; Lilongwe; Linz; Liverpool; Lomé; Louisville@Kentucky; Lucknow; Lugano; Luhansk;
    Mainz; Malabo; Malatya; Malmö; Manhattan@New York; Maputo; Maracaibo; Mardin; Maseru;
    Mashhad; Mbabane; Mecca; Medina; Medellín; Mersin; Monrovia; Monterrey; Montpellier; Moroni;
    Muğla; Mysuru; N'Djamena; Nagasaki; Nagpur; Najaf; Nashik; Nassau; Newcastle; Noida;
    Nottingham; Novosibirsk; Nuremberg; Nur-Sultan; Nürnberg; Nuuk; Oakland@California;
    Omaha@Nebraska; Oran; Orlando@Florida; Ouagadougou; Oxford; Palermo; Panaji; Paramaribo;
    Patna; Peking; Peshawar; Plovdiv; Podgorica; Port Louis; Port Moresby; Port of Spain;
    Port Sudan; Portland@Oregon; Poznań; Praia; Pune; Puebla; Qom; Queens@New York; Quetta;
    Raipur; Ranchi; Rawalpindi; Rennes; Rosario; Rostov-on-Don; Saint-Denis; Saint-Étienne;
    Sakarya; Salzburg; Samara; Samsun; San Juan; San Pedro Sula; Şanlıurfa; Sapporo; Sendai;
    Sevastopol; Sharjah; Sharm el-Sheikh; Sheffield; Shimla; Shiraz; Simferopol; Sochi;
    Southampton; Split; Srinagar; St. John's; Staten Island@New York; Stepanakert; Suva; Swansea;
    Tabriz; Tekirdağ; Thessaloniki; Thimphu; Thiruvananthapuram; Tijuana; Tiraspol; Tobruk;
    Trabzon; Trieste; Trondheim; Tucson@Arizona; Tulsa@Oklahoma; Ulsan; Utrecht; Vadodara;
    Valletta; Van; Varanasi; Verona; Veracruz; Victoria@British Columbia; Vientiane; Vijayawada;
    Visakhapatnam; Vladivostok; Volgograd; Warszawa; Wrocław; Yakutsk; Yalova; Yekaterinburg;
    Yokohama; Zaporizhzhia; Zonguldak; Çanakkale; Çankırı; Adıyaman; Kahramanmaraş; Kocaeli;
    Kastamonu; Kırklareli; Bartın; Şırnak; Siirt; Bitlis; Muş; Hakkari; Tunceli; Sivas; Tokat;
    Düzce; Bolu; Isparta; Afyonkarahisar; Nevşehir; Niğde; Giresun; Rize; Artvin; Kars; Ardahan;
    Uşak; Manisa; Kütahya; Bilecik; Bayburt; Erzincan; Gümüşhane; Karabük; Karaman; Kilis;
    Osmaniye; Çorum; Amasya; Sinop; Ordu; Yozgat; Aksaray; Burdur; Lefkoşa; Moskova; Londra;
    Pekin; Tahran; Kudüs; Gazze; Şam; Bağdat; Kahire; Cenevre; Viyana; Atina; Sofya; Üsküp;
    Saraybosna; Priştine; Bükreş; Varşova; Prag; Brüksel; Lahey; Lizbon; Cezayir; Trablus;
    Taşkent; Bişkek; Tiflis; Erivan; Kabil; Brüssel; Kapstadt; Kopenhagen; Lissabon; Luxemburg;
    Mailand; Moskau; Neapel; Neu-Delhi; Nizza; Rom; Straßburg; Tokio; Venedig; Warschau; Kairo;
    Damaskus; Bukarest; Bremen; Augsburg; Kiel; Potsdam; Schwerin; Erfurt; Magdeburg; Wiesbaden;
    Saarbrücken; Karlsruhe; Mannheim; Freiburg; Luzern; Vaduz; Varsovie; Berne; Lisbonne;
    Copenhague; Le Cap; La Haye; Dunkerque; Hambourg; Francfort; Barcelone; Bucarest; Tbilissi;
    Erevan; Bakou; Kaboul; Riyad; Singapour; Liège; Dijon; Metz; Nancy; Brest; Caen; Rouen;
    Amiens; Reims; Orléans; Limoges; Poitiers; Clermont-Ferrand; Ajaccio; Bastia; Nîmes; Avignon;
    Aix-en-Provence; Toulon; Perpignan; Papeete; Nouméa; Fort-de-France; Cayenne; Nicosie;
    Nueva York; Ciudad de México; México; Moscú; Ginebra; Bruselas; Viena; Varsovia; Atenas;
    Estambul; Jerusalén; El Cairo; Nueva Delhi; Argel; La Habana; Ciudad de Panamá; Sevilla;
    Zaragoza; Málaga; Murcia; Valladolid; Vigo; La Coruña; Oviedo; Santander; Pamplona; Vitoria;
    San Sebastián; Granada; Alicante; Mérida; Santiago de Compostela; Las Palmas;
    Santiago de Chile; Cali; Cartagena; Barranquilla; Cusco; Arequipa; La Plata; Mendoza;
    Estocolmo; Coimbra; Braga; Faro; Nova Iorque; Moscovo; Pequim; Tóquio; Genebra; Bruxelas;
    Recife; Fortaleza; Porto Alegre; Curitiba; Belo Horizonte; Manaus; Milano; Torino; Napoli;
    Venezia; Bologna; Firenze; Genova; Bari; Catania; Cagliari; Perugia; Ancona; Bolzano; Parigi;
    Berlino; Mosca; Pechino; Ginevra; Atene; Il Cairo; Gerusalemme; Città del Vaticano;
    Strasburgo; Varsavia; Praga; Gdańsk; Łódź; Praha; Brno; Ostrava; Košice; Szeged; Debrecen;
    București; Beograd; København; Göteborg; Bergen; Tampere; Den Haag; Antwerpen; Gent; Москва;
    Санкт-Петербург; Киев; Київ; Минск; Вашингтон; Лондон; Париж; Берлин; Брюссель; Пекин; Токио;
    Анкара; Стамбул; Каир; Дамаск; Бейрут; Багдад; Иерусалим; Тель-Авив; Тбилиси; Ереван; Баку;
    Астана; Нур-Султан; Алма-Ата; Алматы; Ташкент; Бишкек; Душанбе; Ашхабад; Казань;
    Екатеринбург; Новосибирск; Владивосток; Хабаровск; Иркутск; Красноярск; Самара; Саратов;
    Волгоград; Воронеж; Краснодар; Сочи; Ростов-на-Дону; Уфа; Пермь; Челябинск; Омск; Томск;
    Тюмень; Якутск; Калининград; Мурманск; Архангельск; Нижний Новгород; Донецк; Луганск;
    Симферополь; Севастополь; Харьков; Одесса; Львов; Рига; Вильнюс; Таллин; Женева; Вена; Рим;
    Мадрид; Тегеран; Дели; Нью-Дели; Нью-Йорк; ООН; Кишинев; Тирасполь; Цхинвал; Сухум; Грозный;
    Махачкала; Варшава; Прага; Будапешт; Бухарест; София; Белград; Хельсинки; Стокгольм; Осло;
    Сеул; Пхеньян; Кабул; Исламабад; Гаага; القاهرة; الرياض; دبي; أبوظبي; بغداد; دمشق; بيروت;
    عمان; الدوحة; الكويت; المنامة; مسقط; صنعاء; عدن; طرابلس; تونس; الجزائر; الرباط;
    الدار البيضاء; الخرطوم; نواكشوط; القدس; القدس المحتلة; غزة; رام الله; واشنطن; لندن; باريس;
    برلين; موسكو; بكين; طوكيو; طهران; أنقرة; إسطنبول; بروكسل; جنيف; نيويورك; الأمم المتحدة;
    إسلام آباد; كابول; نيودلهي; روما; مدريد; فيينا; بنغازي; حلب; أربيل; الموصل; البصرة; جدة;
    مكة المكرمة; المدينة المنورة; الشارقة; سيول; كييف; أثينا; الإسكندرية
    """

  /// States and provinces, and countries.
  static let regions: StaticString = """
    states:
    Alabama=Ala=AL; Alaska=AK; Arizona=Ariz=AZ; Arkansas=Ark=AR; California=Calif=Cali=CA;
    Colorado=Colo=CO; Connecticut=Conn=CT; Delaware=Del=DE; Florida=Fla=FL; Georgia=Ga;
    Hawaii=HI; Idaho=ID; Illinois=Ill=IL; Indiana=Ind=IN; Iowa=IA; Kansas=Kan=Kans=KS;
    Kentucky=Ky; Louisiana=La; Maine=ME; Maryland=Md; Massachusetts=Mass=MA; Michigan=Mich=MI;
    Minnesota=Minn=MN; Mississippi=Miss=MS; Missouri=Mo; Montana=Mont=MT; Nebraska=Neb=NE;
    Nevada=Nev=NV; New Hampshire=N.H.; New Jersey=N.J.; New Mexico=N.M.; New York=N.Y.;
    North Carolina=N.C.; North Dakota=N.D.; Ohio=OH; Oklahoma=Okla=OK; Oregon=Ore=OR;
    Pennsylvania=Pa=Penn; Rhode Island=R.I.; South Carolina=S.C.; South Dakota=S.D.;
    Tennessee=Tenn=TN; Texas=Tex=TX; Utah=UT; Vermont=Vt; Virginia=Va; Washington=Wash=WA;
    West Virginia=W.Va.; Wisconsin=Wis=Wisc=WI; Wyoming=Wyo=WY; District of Columbia=D.C.;
    Ontario=Ont; Quebec=Que; Alberta; British Columbia=B.C.; Manitoba=Man; Saskatchewan=Sask;
    Nova Scotia; New Brunswick; Newfoundland; Prince Edward Island; Puerto Rico
    countries:
    Afghanistan; Albania; Algeria; Angola; Argentina; Armenia; Australia; Austria; Azerbaijan;
    Bangladesh; Belarus; Belgium; Bolivia; Bosnia=Bosnia and Herzegovina; Botswana; Brazil;
    Bulgaria; Cambodia; Cameroon; Canada; Chile; China; Colombia;
    Congo=DR Congo=Democratic Republic of Congo; Costa Rica; Croatia; Cuba; Cyprus;
    Czech Republic=Czechia; Denmark; Ecuador; Egypt; England; Estonia; Ethiopia; Finland; France;
    Germany; Ghana; Greece; Guatemala; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran;
    Iraq; Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kosovo;
    Latvia; Lebanon; Libya; Lithuania; Malaysia; Mali; Malta; Mexico; Moldova; Morocco;
    Mozambique; Myanmar; Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea;
    North Macedonia=Macedonia; Northern Ireland; Norway; Oman; Pakistan; Panama; Paraguay; Peru;
    Philippines; Poland; Portugal; Qatar; Romania; Russia; Rwanda; Saudi Arabia; Scotland;
    Senegal; Serbia; Slovakia; Slovenia; Somalia; South Africa; South Korea; South Sudan; Spain;
    Sri Lanka; Sudan; Sweden; Switzerland; Syria; Taiwan; Tanzania; Thailand; Tunisia;
    Turkey=Türkiye; Uganda; Ukraine; United Arab Emirates=UAE=U.A.E.; Uruguay; Uzbekistan;
    Venezuela; Vietnam; Wales; West Bank; Yemen; Zambia; Zimbabwe;
    United States=US=USA=U.S.=U.S.A.=United States of America;
    United Kingdom=UK=U.K.=Great Britain=Britain; Trinidad and Tobago; Antigua and Barbuda;
    Turks and Caicos Islands; St. Vincent and the Grenadines; St. Kitts and Nevis;
    Sao Tome and Principe; Barbados; Bahamas; Belize; Benin; Bhutan; Burkina Faso; Burundi;
    Cape Verde; Central African Republic; Chad; Comoros; Dominican Republic; El Salvador;
    Equatorial Guinea; Eritrea; Eswatini; Fiji; Gabon; Gambia; Greenland; Grenada; Guinea;
    Guinea-Bissau; Guyana; Kuwait; Kyrgyzstan; Laos; Lesotho; Liberia; Liechtenstein; Luxembourg;
    Madagascar; Malawi; Maldives; Marshall Islands; Mauritania; Mauritius; Micronesia; Monaco;
    Mongolia; Montenegro; Namibia; Nauru; Palestine; Palau; Papua New Guinea; Samoa; San Marino;
    Seychelles; Sierra Leone; Singapore; Solomon Islands; St. Lucia; Suriname; Tajikistan;
    Timor-Leste=East Timor; Togo; Tonga; Turkmenistan; Vanuatu; Vatican; Bermuda; Cayman Islands;
    British Virgin Islands; East Germany; West Germany; Soviet Union; Yugoslavia; Czechoslovakia;
    Occupied West Bank; Gaza Strip; Crimea; Hong Kong; Macau=Macao; Bahrain; Djibouti; Guam;
    Zanzibar; Antarctica; Montserrat; Kashmir; Oceania; Deutschland; Österreich; Schweiz; Suisse;
    Italie; Espagne; Russie; Chine; Belgique; Allemagne; Royaume-Uni; Etats-Unis; España; Italia;
    Brasil; Россия; Украина; Punjab; Tamil Nadu; Kerala; Maharashtra; Gujarat; Uttar Pradesh;
    Andhra Pradesh; Karnataka; Telangana; West Bengal; Bihar; Rajasthan; Assam; Odisha; Goa;
    Haryana; Himachal Pradesh; Uttarakhand; Jharkhand; Chhattisgarh; Manipur; Nagaland; Tripura;
    Meghalaya; Mizoram; Sikkim; Queensland; New South Wales; Tasmania; Sindh; Balochistan;
    Bavaria
    """
}
