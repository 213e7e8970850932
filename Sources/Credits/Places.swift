// Places that a dateline without a wire may name: the cities that stand alone in datelines, American
// states as wires abbreviate them, and countries. Everything else needs a wire or a date behind it.

/// Cities, states and countries.
enum Places {
  /// Their folded names.
  static let table: KeyTable = {
    var table = KeyTable()
    Lexicon.forEachItem(in: list, separator: ";") { _, item in
      let folded = LexedText(String(item), words: nil).folded
      table.merge(folded, 0..<folded.count, bits: 1)
    }
    return table
  }()

  private static let list: StaticString = """
    cities:
    Abidjan; Abuja; Accra; Addis Ababa; Algiers; Alger; Almaty; Amman; Amsterdam; Ankara;
    Antalya; Asuncion; Athens; Athènes; Atlanta; Auckland; Baghdad; Bagdad; Bahrain; Baku;
    Baltimore; Bamako; Bangkok; Barcelona; Beijing; Beirut; Beyrouth; Belgrade; Bengaluru;
    Berlin; Bern; Bogota; Bogotá; Bonn; Boston; Brasilia; Brasília; Bratislava; Brisbane;
    Brussels; Bruxelles; Bucharest; Budapest; Buenos Aires; Cairo; Le Caire; Canberra; Cape Town;
    Caracas; Casablanca; Chennai; Chicago; Cincinnati; Cleveland; Colombo; Copenhagen; Dakar;
    Dallas; Damascus; Damas; Dar es Salaam; Delhi; Denver; Detroit; Dhaka; Djibouti; Doha; Dubai;
    Dublin; Dushanbe; Edinburgh; Frankfurt; Gaza; Gaza City; Geneva; Genève; Genf;
    Guatemala City; Hague; The Hague; Hamburg; Hanoi; Harare; Havana; La Havane; Helsinki;
    Hong Kong; Honolulu; Houston; Hyderabad; Indianapolis; Islamabad; Istanbul; İstanbul; İzmir;
    Izmir; Jakarta; Jeddah; Jerusalem; Johannesburg; Juba; Kabul; Kampala; Karachi; Kathmandu;
    Khartoum; Kiev; Kyiv; Kigali; Kinshasa; Kolkata; Kuala Lumpur; Kuwait; Kuwait City; La Paz;
    Lagos; Lahore; Las Vegas; Lima; Lisbon; Lisboa; Ljubljana; London; Londres; Los Angeles;
    Luanda; Lusaka; Luxembourg; Lyon; Madrid; Managua; Manama; Manila; Marseille; Melbourne;
    Mexico City; Miami; Milan; Milwaukee; Minneapolis; Minsk; Mogadishu; Monaco; Montevideo;
    Montreal; Montréal; Moscow; Moscou; Mumbai; Munich; München; Muscat; Nairobi; New Delhi;
    New Orleans; New York; Niamey; Nicosia; Nouakchott; Oklahoma City; Osaka; Oslo; Ottawa;
    Panama City; Paris; Perth; Philadelphia; Phnom Penh; Phoenix; Pittsburgh; Port-au-Prince;
    Prague; Pretoria; Pristina; Pyongyang; Quebec City; Quito; Rabat; Ramallah; Reykjavik; Riga;
    Rio de Janeiro; Riyadh; Rome; Roma; St. Louis; St. Petersburg; Salt Lake City; San Antonio;
    San Diego; San Francisco; San Jose; San Salvador; Sanaa; Santiago; Santo Domingo; Sao Paulo;
    São Paulo; Sarajevo; Seattle; Seoul; Shanghai; Singapore; Skopje; Sofia; Stockholm;
    Strasbourg; Sydney; Taipei; Tallinn; Tashkent; Tbilisi; Tegucigalpa; Tehran; Téhéran;
    Tel Aviv; Tirana; Tokyo; Toronto; Tripoli; Tunis; Ulaanbaatar; United Nations; Vancouver;
    Vatican City; Venice; Vienna; Wien; Vilnius; Warsaw; Washington; Washington, D.C.;
    Washington D.C.; Wellington; Windhoek; Wuhan; Yangon; Yaounde; Yerevan; Zagreb; Zurich;
    Zürich; Aleppo; Mosul; Erbil; Diyarbakir; Diyarbakır; Gaziantep; Konya; Kansas City;
    Sacramento; Austin; Nashville; Tampa; Memphis; Belfast; Glasgow; Manchester; Birmingham;
    Düsseldorf; Köln; Cologne; Stuttgart; Turin; Naples; Bilbao; Seville; Valencia; Porto;
    Gothenburg; Rotterdam; Antwerp; Lille; Nice; Bordeaux; Toulouse; Nantes; Calgary; Edmonton;
    Winnipeg; Halifax; Guangzhou; Shenzhen; Chongqing; Tianjin; Busan; Nagoya; Fukuoka; Basra;
    Homs; Idlib; Hebron; Khan Younis; Rafah; Kharkiv; Odesa; Odessa; Lviv; Mariupol; Donetsk
    states:
    Ala; Ariz; Ark; Calif; Colo; Conn; Del; Fla; Ga; Ill; Ind; Kan; Ky; La; Md; Mass; Mich; Minn;
    Miss; Mo; Mont; Neb; Nev; N.H.; N.J.; N.M.; N.Y.; N.C.; N.D.; Okla; Ore; Pa; R.I.; S.C.;
    S.D.; Tenn; Vt; Va; Wash; W.Va.; Wis; Wyo; Alabama; Alaska; Arizona; Arkansas; California;
    Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa;
    Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota;
    Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico;
    North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island;
    South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; West Virginia;
    Wisconsin; Wyoming; Ontario; Quebec; Alberta; British Columbia; Manitoba
    countries:
    Afghanistan; Albania; Algeria; Angola; Argentina; Armenia; Australia; Austria; Azerbaijan;
    Bangladesh; Belarus; Belgium; Bolivia; Bosnia; Botswana; Brazil; Bulgaria; Cambodia;
    Cameroon; Canada; Chile; China; Colombia; Congo; Costa Rica; Croatia; Cuba; Cyprus;
    Czech Republic; Denmark; Ecuador; Egypt; England; Estonia; Ethiopia; Finland; France;
    Germany; Ghana; Greece; Guatemala; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran;
    Iraq; Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kosovo;
    Latvia; Lebanon; Libya; Lithuania; Malaysia; Mali; Malta; Mexico; Moldova; Morocco;
    Mozambique; Myanmar; Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea;
    North Macedonia; Northern Ireland; Norway; Oman; Pakistan; Panama; Paraguay; Peru;
    Philippines; Poland; Portugal; Qatar; Romania; Russia; Rwanda; Saudi Arabia; Scotland;
    Senegal; Serbia; Slovakia; Slovenia; Somalia; South Africa; South Korea; South Sudan; Spain;
    Sri Lanka; Sudan; Sweden; Switzerland; Syria; Taiwan; Tanzania; Thailand; Tunisia; Turkey;
    Türkiye; Uganda; Ukraine; United Arab Emirates; Uruguay; Uzbekistan; Venezuela; Vietnam;
    Wales; West Bank; Yemen; Zambia; Zimbabwe
    """
}
