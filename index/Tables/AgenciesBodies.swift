// Clubs, museums, universities, public bodies, charities. One part of the
// agency table: Agencies.swift says what the columns are and puts the parts together.

extension AgencyRows {
  // swift-format-ignore
  static let bodies: StaticString = """
    # Clubs, museums, universities, public bodies, charities.
    Manchester United	institution	GB	written	Manchester United FC
    Manchester City	institution	GB	written	Manchester City FC
    Liverpool FC	institution	GB	written	Liverpool
    Chelsea FC	institution	GB
    Arsenal FC	institution	GB	written	Arsenal
    Tottenham Hotspur	institution	GB	written	Tottenham Hotspur FC
    Aston Villa	institution	GB	written	Aston Villa FC
    Everton FC	institution	GB	written	Everton
    Norwich City	institution	GB	written	Norwich City FC
    Ipswich Town	institution	GB	written	Ipswich Town FC
    Leeds United	institution	GB
    Newcastle United	institution	GB
    West Ham United	institution	GB	written	West Ham
    Crystal Palace	institution	GB
    Leicester City	institution	GB
    Southampton FC	institution	GB
    Wolverhampton Wanderers	institution	GB
    Celtic FC	institution	GB
    Rangers FC	institution	GB
    Real Madrid	institution	ES
    FC Barcelona	institution	ES
    Atletico Madrid	institution	ES	written	Atlético de Madrid
    Paris Saint-Germain	institution	FR	written	PSG!
    Olympique de Marseille	institution	FR
    Juventus FC	institution	IT	written	Juventus
    AC Milan	institution	IT
    Inter Milan	institution	IT
    AS Roma	institution	IT
    FC Bayern	institution	DE	written	FC Bayern München;Bayern Munich
    Borussia Dortmund	institution	DE	written	BVB!
    RB Leipzig	institution	DE
    AFL Photos	institution	AU	written	AFL!
    Surrey CCC	institution	GB
    ECB	institution	GB	word
    New Zealand Cricket	institution	NZ
    Cricket South Africa	institution	ZA
    BCB	institution	BD	word,written	Bangladesh Cricket Board
    Sri Lanka Cricket	institution	LK	written	SLC!
    Cricket West Indies	institution	WI	written	CWI!
    USA Cricket	institution	US
    NBA	institution	US	word
    NFL	institution	US	word
    NHL	institution	US	word
    MLB	institution	US	word
    PGA Tour	institution	US
    UFC	institution	US	word
    AEW	institution	US	word
    USOPC	institution	US
    IOC	institution	CH	word,written	International Olympic Committee
    World Athletics	institution	CH
    ATP Tour	institution	GB	written	ATP!
    WTA	institution	US	word
    FFT	institution	FR	word
    ASO	institution	FR	word
    FDC	institution	FR	word
    The FA	institution	GB
    Premier League	institution	GB
    English Heritage	institution	GB
    National Trust	institution	GB
    Historic England	institution	GB
    Network Rail	institution	GB
    Transport for London	institution	GB	written	TfL!
    Met Office	institution	GB
    Environment Agency	institution	GB
    British Museum	institution	GB
    Natural History Museum	institution	GB
    Science Museum	institution	GB
    Imperial War Museum	institution	GB	written	IWM!;Imperial War Museums
    National Gallery	institution	GB
    Tate Britain	institution	GB
    Royal Family	institution	GB	written	The Royal Family
    Kensington Palace	institution	GB
    Clarence House	institution	GB
    Buckingham Palace	institution	GB
    RNLI	institution	GB
    RSPCA	institution	GB
    RSPB	institution	GB
    St John Ambulance	institution	GB
    London Fire Brigade	institution	GB
    Metropolitan Police	institution	GB	written	Met Police
    Greater Manchester Police	institution	GB	written	GMP!
    West Midlands Police	institution	GB
    Thames Valley Police	institution	GB
    Northumbria Police	institution	GB
    British Army	institution	GB
    Royal Navy	institution	GB
    Royal Air Force	institution	GB	written	RAF!
    Ministry of Defence	institution	GB	written	MoD!;MOD!
    Home Office	institution	GB
    Foreign Office	institution	GB	written	FCDO
    Department of Health	institution	GB
    NHS England	institution	GB	written	NHS!
    Public Health England	institution	GB
    Wellcome Collection	institution	GB	written	Wellcome Library;Wellcome Trust;Wellcome
    Francis Crick Institute	institution	GB
    Royal Society	institution	GB
    Johns Hopkins	institution	US	written	Johns Hopkins Medicine
    Johns Hopkins APL	institution	US	written	JHUAPL;JHU/APL;Johns Hopkins Applied Physics Laboratory
    Mayo Clinic	institution	US
    Cleveland Clinic	institution	US
    Mount Sinai	institution	US	written	Icahn School of Medicine at Mount Sinai
    Mass General	institution	US	written	Massachusetts General Hospital
    Virginia Tech	institution	US
    Georgia Tech	institution	US	written	Georgia Institute of Technology
    Texas A&M	institution	US	written	Texas A&M University
    Penn State	institution	US
    Ohio State	institution	US
    Michigan State	institution	US
    Arizona State	institution	US
    Iowa State	institution	US
    Oregon State	institution	US
    NC State	institution	US
    UC Berkeley	institution	US
    UC Davis	institution	US
    UC Davis Health	institution	US
    UC San Diego	institution	US
    UC San Francisco	institution	US	written	UCSF
    UC Santa Barbara	institution	US
    UC Santa Cruz	institution	US
    UC Irvine	institution	US	written	UCI!
    UCLA	institution	US
    USC	institution	US	word
    Caltech	institution	US	written	California Institute of Technology
    MIT	institution	US	word,written	Massachusetts Institute of Technology
    MIT News	institution	US
    Johns Hopkins University	institution	US
    Rice University	institution	US
    Wyss Institute	institution	US
    Broad Institute	institution	US
    Salk Institute	institution	US
    Scripps Research	institution	US
    Scripps Institution of Oceanography	institution	US	written	Scripps Oceanography
    Woods Hole Oceanographic Institution	institution	US	written	WHOI
    Cold Spring Harbor Laboratory	institution	US
    Argonne National Laboratory	institution	US
    Oak Ridge National Laboratory	institution	US	written	ORNL
    Los Alamos National Laboratory	institution	US	written	Los Alamos
    Lawrence Livermore National Laboratory	institution	US	written	LLNL
    Lawrence Berkeley National Laboratory	institution	US	written	Berkeley Lab
    Brookhaven National Laboratory	institution	US	written	Brookhaven
    Fermilab	institution	US
    SLAC	institution	US	written	SLAC National Accelerator Laboratory
    Sandia	institution	US	written	Sandia National Laboratories
    Pacific Northwest National Laboratory	institution	US	written	PNNL
    PPPL	institution	US	written	PPPL Office of Communications
    NREL	institution	US
    CXC	institution	US	word
    SAO	institution	US	word
    AUI	institution	US	word
    AURA	institution	US
    VLA	institution	US	word
    Goddard Space Flight Center	institution	US	written	NASA Goddard;NASA's Goddard Space Flight Center;NASA/Goddard
    Ames Research Center	institution	US	written	NASA Ames
    Marshall Space Flight Center	institution	US	written	MSFC
    Lunar and Planetary Institute	institution	US
    SETI Institute	institution	US
    Carnegie Institution	institution	US	written	Carnegie Science
    American Museum of Natural History	institution	US	written	AMNH
    Metropolitan Museum of Art	institution	US
    MoMA	institution	US	written	Museum of Modern Art
    Field Museum	institution	US
    California Academy of Sciences	institution	US
    National Park Service	institution	US	written	NPS!
    US Forest Service	institution	US	written	U.S. Forest Service
    US Fish and Wildlife Service	institution	US	written	USFWS;U.S. Fish and Wildlife Service
    FEMA	institution	US
    FBI	institution	US	word
    DEA	institution	US	word
    US Customs and Border Protection	institution	US	written	CBP!;U.S. Customs and Border Protection
    US State Department	institution	US	written	U.S. State Department;U.S. Department of State
    US Department of Energy	institution	US	written	U.S. Department of Energy
    US Department of Justice	institution	US	written	U.S. Department of Justice
    US Space Force	institution	US	written	U.S. Space Force
    US National Guard	institution	US	written	National Guard
    NYPD	institution	US
    FDNY	institution	US
    LAPD	institution	US
    National Archives	institution	US	written	NARA
    Internet Archive	institution	US
    Canadian Space Agency	institution	CA
    McGill University	institution	CA
    University of British Columbia	institution	CA	written	UBC!
    Max Planck Institute	institution	DE	written	Max-Planck-Institut;Max Planck Society;MPI!
    Max-Planck-Gesellschaft	institution	DE	written	MPG!
    Fraunhofer	institution	DE	written	Fraunhofer-Gesellschaft
    KIT	institution	DE	word
    TUM	institution	DE	word,written	TU München
    RWTH	institution	DE	written	RWTH Aachen
    TU Dresden	institution	DE
    TU Berlin	institution	DE
    LMU	institution	DE	word
    Charité	institution	DE
    RKI	institution	DE	word,written	Robert Koch-Institut;Robert-Koch-Institut
    THW	institution	DE	word
    DRK	institution	DE	word,written	Deutsches Rotes Kreuz
    DLRG	institution	DE
    ADAC	institution	DE
    Bundesarchiv	institution	DE
    Bundespolizei	institution	DE
    Bundestag	institution	DE	written	Deutscher Bundestag
    CDU	institution	DE	word
    SPD	institution	DE	word
    FDP	institution	DE	word
    AfD	institution	DE	word
    ETH Zürich	institution	CH	written	ETH Zurich;ETH!
    EPFL	institution	CH
    SLF	institution	CH	word
    Empa	institution	CH
    PSI	institution	CH	word
    Universität Zürich	institution	CH	written	UZH!
    Universität Wien	institution	AT
    TU Wien	institution	AT
    IST Austria	institution	AT	written	ISTA
    CNRS	institution	FR
    CEA	institution	FR	word
    INSERM	institution	FR	written	Inserm
    Institut Pasteur	institution	FR
    Préfecture de Police	institution	FR
    Police nationale	institution	FR
    Gendarmerie nationale	institution	FR	written	Gendarmerie
    Élysée	institution	FR
    INAF	institution	IT
    ASI	institution	IT	word
    Vigili del Fuoco	institution	IT
    Carabinieri	institution	IT
    Polizia di Stato	institution	IT
    Guardia di Finanza	institution	IT
    Guardia Costiera	institution	IT
    Palazzo Chigi	institution	IT
    CSIC	institution	ES
    UPV	institution	ES	word
    EHU	institution	ES	word
    Guardia Civil	institution	ES
    Policía Nacional	institution	ES
    Casa Real	institution	ES	written	Casa de S.M. el Rey
    La Moncloa	institution	ES	written	Moncloa
    TU Delft	institution	NL
    NIOZ	institution	NL
    Karolinska Institutet	institution	SE	written	Karolinska
    DTU	institution	DK	word
    NTNU	institution	NO
    Weizmann Institute	institution	IL	written	Weizmann Institute of Science
    IAA	institution	IL	word,written	Israel Antiquities Authority
    ZAKA	institution	IL
    Magen David Adom	institution	IL	written	MDA!
    RIKEN	institution	JP
    NAOJ	institution	JP
    JAMSTEC	institution	JP
    University of Tokyo	institution	JP
    CNSA	institution	CN
    CAS	institution	CN	word,written	Chinese Academy of Sciences
    DICP	institution	CN
    KAIST	institution	KR
    Cheong Wa Dae	institution	KR	written	Blue House
    NUS	institution	SG	word
    NTU Singapore	institution	SG
    SUTD	institution	SG
    CSIRO	institution	AU
    ANU	institution	AU	word
    UNSW	institution	AU	written	UNSW Sydney
    Monash University	institution	AU
    IFS	institution	IN	word
    TIFR	institution	IN
    IIT	institution	IN	word,written	IIT Bombay;IIT Madras
    DRDO	institution	IN
    MBRSC	institution	AE
    UAE Space Agency	institution	AE
    Russian Defense Ministry	institution	RU	written	Russian Defence Ministry;Минобороны РФ;Russian Defense Ministry Press Service
    EMERCOM	institution	RU	written	МЧС!;МЧС России
    Ukrainian Presidential Press Service	institution	UA	written	Ukrainian Presidency;Presidential Office of Ukraine
    DSNS	institution	UA	written	State Emergency Service of Ukraine;ДСНС
    AFAD	institution	TR
    Turkish Defense Ministry	institution	TR
    Iranian Presidency	institution	IR	written	Iranian Presidency Office;Iran's Presidency Website
    Office of the Iranian Supreme Leader	institution	IR	written	Khamenei.ir
    Syrian Presidency	institution	SY
    Palestinian Presidency	institution	PS	written	PPO!
    Royal Hashemite Court	institution	JO
    Saudi Royal Court	institution	SA	written	Saudi Royal Palace;Bandar Algaloud
    Egyptian Presidency	institution	EG
    IFRC	institution	CH
    UNOG	institution	CH
    ILO	institution	CH	word
    WTO	institution	CH	word
    WMO	institution	CH	word
    World Bank	institution	US
    IMF	institution	US	word
    UNDP	institution	US
    UN Women	institution	US
    UNFPA	institution	US
    FAO	institution	IT	word
    UNODC	institution	AT
    OSCE	institution	AT
    OPEC	institution	AT
    UNEP	institution	KE
    UN-Habitat	institution	KE
    ICC-CPI	institution	NL
    ICJ-CIJ	institution	NL	written	ICJ!
    OPCW	institution	NL
    Europol	institution	NL
    Interpol	institution	FR	written	INTERPOL
    OECD	institution	FR
    Council of Europe	institution	FR
    Frontex	institution	PL
    EU NAVFOR	institution	BE
    MINUSMA	institution	US
    MONUSCO	institution	US
    UNMISS	institution	US
    UNIFIL	institution	US
    Oxfam	institution	GB
    Christian Aid	institution	GB
    Islamic Relief	institution	GB
    ActionAid	institution	GB	written	Action Aid
    World Vision	institution	US
    Mercy Corps	institution	US
    IRC	institution	US	word,written	International Rescue Committee
    The Nature Conservancy	institution	US	written	Nature Conservancy
    Wildlife Conservation Society	institution	US	written	WCS!
    PETA	institution	US
    Sea Shepherd	institution	US
    Sierra Club	institution	US
    Gates Foundation	institution	US
    Sea-Watch	institution	DE	written	Sea Watch
    Sea-Eye	institution	DE
    Open Arms	institution	ES	written	Proactiva Open Arms
    SOS Méditerranée	institution	FR	written	SOS Mediterranee
    Welthungerhilfe	institution	DE
    Brot für die Welt	institution	DE
    Misereor	institution	DE
    Caritas	institution	DE
    Diakonie	institution	DE
    Nabu	institution	DE	written	NABU
    Deutsche Umwelthilfe	institution	DE
    Extinction Rebellion	institution	GB
    Greenpeace UK	institution	GB
    Bellingcat	institution	GB
    Copernicus	institution	EU	written	Copernicus EU;Copernicus Sentinel
    EUMETSAT	institution	FR
    Event Horizon Telescope	institution	US
    EHT Collaboration	institution	US
    LIGO	institution	US
    Legacy Surveys	institution	US
    Pan-STARRS	institution	US
    IXPE	institution	US
    HiRISE	institution	US
    VG Bild-Kunst	institution	DE
    """
}
