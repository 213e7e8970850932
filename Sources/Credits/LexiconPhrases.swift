// The phrases that credits are made of, by what they do. Plain text so that a picture editor can read and
// correct it; a phrase may do several things ("file photo" opens a credit and is a flag).

extension Lexicon {
  /// One role a block: its name and a colon, then its phrases with semicolons between them.
  static let phrases: StaticString = """
    label:
    photo; photos; foto; fotos; fotó; bild; bilder; image; images; picture; pictures; pic;
    pics; photograph; photographs; photographe; photographer; photography; fotograf;
    fotografie; credit; credits; crédit; crédits; crédito; créditos; credito; source; sources;
    quelle; fuente; fonte; video; vídeo; courtesy; cortesía; graphic; grafik; artwork; art;
    map; karte; photo credit; photo credits; photos credit; photo crédit; image credit;
    image credits; picture credit; picture credits; pic credit; pics credit; video credit;
    illustration credit; photo source; image source; picture source; pic source;
    photo courtesy; image courtesy; picture courtesy; pic courtesy; photos courtesy;
    crédit photo; crédits photo; crédit photos; crédits photos; crédit image;
    crédit photographique; crédito foto; créditos foto; foto credit; fotocredit; foto quelle;
    fotoquelle; bildquelle; bildrechte; bildnachweis; bildcredit; bild quelle; bildautor;
    fotonachweis; fotohinweis; foto nachweis; copyright photo; photo copyright; image rights;
    cover image; cover photo; featured image; feature image; featured photo; title image;
    header image; lead image; article image; titelbild; titelfoto; aufmacherbild; teaserbild;
    file photo; file image; file picture; archivbild; archivfoto; symbolbild; symbolfoto;
    photo illustration; screenshot; screen shot; screengrab; screen grab; bildschirmfoto;
    capture d'écran; captura de pantalla; skjermdump; illustration; illustrations;
    illustrasjon; ilustración; kuva; kuvat; valokuva; zdjęcie; zdjęcia; fot; foto di;
    fotografía; fotografia; fotoğraf; fotoğraflar; görsel; kaynak; kilde; kälde; källa; bron;
    beeld; źródło; zdroj; φωτογραφία; фото; фотография; фотографии; фотограф; источник; снимок;
    иллюстрация; صورة; تصوير; المصدر; الصورة; مصدر الصورة; عکس; תמונה; צילום; 写真; 写真提供; 画像; 提供;
    出典; 撮影; 图; 图片; 图源; 图片来源; 摄影; 照片; 圖; 圖片來源; 사진; 출처; mandatory credit; please credit;
    obligatory credit; photo mandatory credit; representational image; main image; hero image;
    main photo; main picture; pictured; visual; visuals; still; image provided by; stock photo;
    stock image; all pictures credit; all photos credit; all photo credit; all images credit;
    all photo credits; all picture credits; all pictures courtesy; all photos courtesy;
    pictures credit; pictured credit; image/photo credit; photo/image credit;
    cover photo credit; cover credit; photo and caption; photo caption credit; fotocredits;
    foto credits; kredit; kredyt; photo sources; photos source; images source; bildquellen;
    bildhinweis; bild copyright; foto copyright; urheberrecht; urheber; fotos und text;
    text und foto; text und fotos; text & foto; immagine; immagini; foto di repertorio;
    fonte foto; credit foto; crediti; crediti foto; credits photo; credits foto;
    créditos de foto; créditos de imagen; créditos imagen; crédito da imagem; foto cortesía;
    imagen; imágenes; imagem; imagens; foto divulgação; bilde; billede; foto/billede;
    fotografer; mynd; myndir; ljósmynd; skjáskot; kuvitus; kuvituskuva; lähde; allikas;
    nuotrauka; nuotr; attēls; kép; képek; forrás; fotók; illusztráció; poză; sursa; sursă;
    sursa foto; sursă foto; foto sursa; vir; izvor; izvor fotografije; fotografije;
    ilustracija; ilustracja; fotomontaż; fotka; ilustrační foto; ilustrační fotografie;
    ilustračné foto; снимка; снимки; джерело; світлина; зображення; изображение; источник фото;
    фото из архива; скриншот; архивное фото; фотографија; извор; πηγή; φωτο; φωτό; gambar;
    sumber; sumber foto; foto ilustrasi; dok; dokumentasi; larawan; hình; hình ảnh; ảnh; nguồn;
    nguồn ảnh; ภาพ; ที่มา; फोटो; तस्वीर; ছবি; छवि; illüstrasyon; fotoğraf kaynağı; foto kaynak;
    kaynak fotoğraf; afoto; argazkia; processing; image processing; acknowledgement;
    acknowledgment; photo processing; visualization credit; animation credit; graphic credit;
    rendering credit; artist's impression credit; science credit; logo; screenshot credit;
    screengrab credit; graphics; graphic source; chart; infographic; infografik; grafika;
    illustration source; image copyright; photo/copyright; photos/copyright; bild/foto;
    foto/bild; foto oben; foto unten; foto links; foto rechts; bild oben; bild unten;
    gesehen bei; photocredit; imagecredit; photo-credit
    strong:
    copyright; copyright by; delivered by; image copyright; image copyrights; photo by;
    photos by; photo credit should read; picture by; pictures by; pic by; image by; images by;
    photograph by; photographs by; photographed by; photography by; illustration by;
    illustrations by; artwork by; art by; graphic by; graphics by; video by;
    photo illustration by; collage by; composite by; foto von; fotos von; bild von; bilder von;
    fotografiert von; aufnahme von; foto: von; foto por; foto di; foto av; foto door;
    fotografía de; fotografie von; photo de; photo par; photos par; crédit photo;
    image courtesy of; image courtesy; images courtesy of; photo courtesy of;
    photos courtesy of; photo courtesy; picture courtesy of; pic courtesy; courtesy of;
    provided by; photo provided by; image provided by; supplied by; fournis par; fourni par;
    bereitgestellt von; credit by; image via; photo via; photos via; images via; picture via;
    screenshot via; video via; photo from; image from; mandatory credit; staff photo by;
    file photo by; imagen de; imagem de; снимок сделал; mandatory credit photo by;
    mandatory credit photograph by; photo credits to; photo credit to; credit to; credits to;
    image credit to; photo-illustration by; photo montage by; photomontage by;
    image copyright by; with permission from; with permission of;
    photo used with permission of; used with permission from; reproduced with permission from;
    photo taken by; photograph taken by; picture taken by; pictures taken by; image taken by;
    screenshot by; screengrab by; screengrab via; foto tirada por; fotos por; foto de;
    fotos de; imagen por; foto a cargo de; fotografia di; foto scattata da; foto da; foto do;
    foto tomada por; grafik von; illustration von; collage von; zeichnung von; karikatur von;
    gezeichnet von; illustration de; illustration par; image par; image de; photographie de;
    photographié par; crédit photo de; foto van; fotos van; beeld van; foto fra; bilde av;
    bilder av; bild av; illustration av; kuva via; foto via; fotos via; bild via; pics by;
    pic courtesy of; pictures courtesy of; video courtesy of; graphic courtesy of;
    illustration courtesy of; photos provided by; photo supplied by; photos supplied by;
    image supplied by; picture supplied by; picture provided by; pictures supplied by;
    contributed by; submitted by; handout by; handout from; handout via; designed by;
    mit frdl gen von; mit freundlicher genehmigung von; mit freundlicher genehmigung der;
    mit freundlicher genehmigung; mit frdl genehmigung von; mit genehmigung von;
    screenshot aus; screenshot von; screenshot from; screengrab from; bildschirmfoto von;
    courtesy; cedida por; cedidas por; cedido por
    by:
    by; from; von; par; por; av; door; af; przez; tekijä; da; di; od; tarafından
    via:
    via; through; über; via l'agence
    for:
    for; für; pour; para; voor
    and:
    and; und; et; y; e; en; och; og; и; ve; و
    tail:
    this image has been supplied; this picture has been supplied; this photo has been supplied;
    this video has been supplied; this image has been provided; this image was processed;
    this picture was processed; attention editors;
    image caption; media caption; caption; bildunterschrift; visa mer; legende; read more;
    more; enlarge; toggle caption; hide caption; photo caption; view image in fullscreen;
    advertisement; article continues; les mer; weiterlesen; lire la suite; leer más;
    hide caption toggle caption; les mer om; vis mer; se mer; bildtext; bildtexte;
    picture caption; article continues below; story continues below; story continues;
    view original; view gallery; view slideshow; expand; full screen; share;
    tpx images of the day; see more; enlarge image; zoom; bild vergrößern;
    bild in lightbox öffnen; vergrößern; agrandir; ampliar;
    media playback is unsupported on your device; org xmit
    noise:
    supplied by a third party; supplied by third party; provided by a third party;
    provided by third party;
    licensed under; lizenziert unter; published under; licensed; riproduzione riservata;
    riservata; photo; photos; image; images; picture; pictures; foto; fotos; bild; bilder;
    should read; all rights reserved; used with permission; with permission; rights reserved;
    reserved; copyright; alle rechte vorbehalten; tous droits réservés;
    todos los derechos reservados; own work; eigenes werk; travail personnel; more;
    photographer; photographers; photographe; fotograf; special to; for illustration; via; by;
    wire; wire service; stock photo; stock; agency; mandatory credit; embed from; uncredited;
    unspecified; deutschland; worldwide; thumbnail; news; movie still; still; poster; posters;
    movie poster; film still; still from; poster from; still from movie; poster from movie;
    wallpaper; photo credit; credit; credits; image credit; ausschnitt; bearbeitet;
    editorial use only; no sales; no archives; left; right; links; rechts; center; centre; top;
    bottom; oben; unten; artikelbild; permission; all rights; rf; video; footage; taken; tv;
    editorial; sport; sports; entertainment; contour; northamerica; image taken; photo taken;
    by way of; courtesy photo; license; lizenz; lizenziert; getty images contributor; visual;
    online; facility; tpx images of the day; representative image; representative photo;
    representative picture; representational image; representational photo;
    representational pic; representational picture; representational; representative;
    for representation; for representational purposes; for representation only;
    illustrative image; illustrative photo; illustrative; et al; et al.; imagery; photo/video;
    video still; satellite image; satellite images; satellite imagery; hires; hi-res;
    high resolution; low res; cropped; crop; edited; modified; adapted; adapted from; after;
    detail; various sources; verschiedene; unbekannt; unknown; anonymous; anonym; n/a;
    unter verwendung von; unter verwendung; mit material von; based on; based on work by;
    background; foreground; inset; main; top left; top right; bottom left; bottom right;
    far left; far right; middle; other; feature image; featured image; cover image; press;
    courtesy image; licence; lizenzfrei; no resales; no resale; netherlands out; germany out;
    austria out; france out; redistribution prohibited; verwendung weltweit; web; www;
    social media posts; post; posts; tweet; tweets; account; page; official; official website;
    website; site; instagram account; instagram page; twitter account; facebook page;
    youtube channel; trailer; trailer screenshot; screengrab from; rights managed; rm;
    royalty-free; mediathek; moviestill; org xmit; nuotr; nuotrauka; et alia; et alii; et coll;
    and others; and colleagues
    pool:
    pool; pool photo; pool new; pool photo via; press pool; pool image; poolfoto; pool via;
    pool/getty; pool photograph
    handout:
    supplied by a third party; supplied by third party; provided by a third party;
    provided by third party;
    handout; hand out; handout photo; handout image; handout via; ho; supplied; supplied photo;
    provided; provided by; courtesy; courtesy of; courtesy photo; courtesy image;
    image courtesy of; photo courtesy of; press handout; pr handout; pr; press release;
    press photo; pressefoto; pressebild; privat; private; privatfoto; family handout;
    family photo; dr; d r; droits réservés; presse; werkfoto; werksfoto; hersteller; promo;
    promotional; publicity; press office; press service; pressestelle; cortesía; cortesia;
    cedida; fourni par; fournis par; fournie; bereitgestellt; zur verfügung gestellt;
    supplied by; image courtesy; photo courtesy; photos courtesy of; pic courtesy;
    предоставлено; handout picture; özel; eigendom; submitted; submitted photo; contributed;
    contributed photo; contributed by; submitted by; kontribuerat; gestellt; kontributor foto;
    privataufnahme; privatarchiv; privé; collection personnelle; archives personnelles;
    foto privat; foto: privat; privatno; lična arhiva; zvg; z v g; offert; document remis;
    remis; document; doc; divulgação; reprodução; reproduction; cedida por; cedidas; cedido;
    cortesía de; cortesia de; courtesy to; supplied image; supplied pic; supplied picture;
    press kit; media kit; pr-foto; pr foto; pr-bild; pr bild; pr-video; presse foto;
    promo image; promo photo; promotional image; promotional photo; publicity photo;
    publicity still; press image; press picture; hand-out; handouts; handaut; pressemitteilung;
    presseservice; archiv privat; firmenfoto; unternehmen; company handout; company photo;
    mediendienst; vig; medienstelle; photo submitted; photo supplied; image supplied;
    photo provided; picture supplied; photos submitted; foto: zvg; фото предоставлено;
    предоставлено пресс-службой; пресс-служба; из личного архива; личный архив;
    handout/reuters; mit frdl gen von; mit freundlicher genehmigung von;
    mit freundlicher genehmigung; mit frdl genehmigung von; mit genehmigung von; con permesso;
    avec l'aimable autorisation de; avec l'aimable autorisation; par gracieuse autorisation;
    gentileza; gentileza de; por cortesía de; per gentile concessione;
    per gentile concessione di; gracieuseté; gracieuseté de; courtoisie; courtoisie de
    stringer:
    stringer; str; stringer photo; strinfer; stringers; sttringer; stringer.; reuters stringer;
    afp stringer
    file:
    file; file photo; file image; file picture; file pic; file photograph; file footage; files;
    archive; archives; archiv; archivbild; archivfoto; archive photo; archive photos; archivo;
    foto de archivo; imagen de archivo; photo d'archives; photos d'archives; image d'archives;
    arşiv; архив; из архива; أرشيف; أرشيفية; arkivfoto; arkiv; archiefbeeld; archieffoto;
    archiwum; archivio; foto d'archivio; arquivo; stock photo image; file photos; file images;
    file pics; file illustration; files photo; archive image; archive images; archive picture;
    archive footage; archives photo; archivaufnahme; archivbilder; archivfotos; archiv-foto;
    archiv-bild; archivo foto; arquivo pessoal; de archivo; foto archivo; fotos de archivo;
    foto: archivo; foto de arquivo; imagem de arquivo; foto archivio; repertorio;
    foto di repertorio; di repertorio; illustration d'archives; archívna foto; archivní foto;
    archív; archivum; archívum; ilustrační foto archiv; архивное фото; архівне фото; stockfoto;
    stock-foto; previous; dosya; dosya fotoğraf; dokumentasi; files/afp
    contributor:
    contributor; contributors; contributeur; collaborateur; freelance; freelancer; kontributor;
    contributor/getty; getty contributor; mitwirkender; mitwirkende; colaborador;
    contributing photographer; contributing photographers
    screenshot:
    screenshot; screen shot; screenshots; screengrab; screen grab; screen capture;
    bildschirmfoto; capture d'écran; capture écran; captura; captura de pantalla; skjermdump;
    skärmdump; ekran görüntüsü; скриншот; video still; videostill; video screenshot;
    video grab; screenshot via; youtube screenshot; screencap; captura de video;
    screenshot from; skjáskot; schermafbeelding; schermopname; captura de tela; print;
    printscreen; reprodução de vídeo; videograb; video-grab; frame grab; framegrab;
    screen-grab; screen-shot; screencapture; youtube screengrab; instagram screenshot;
    twitter screenshot; facebook screenshot; screenshots from; zrzut ekranu; skærmbillede;
    kuvakaappaus; kuvankaappaus; képernyőkép; captură; captura video; képernyőfotó;
    skjermbilde; bildschirmaufnahme; fermo immagine; frame; videostandbild; standbild;
    screenshot aus; screenshot von; screengrab from; bildschirmfoto von
    illustration:
    illustration; illustrations; illustrated; illustrative image; illustration by;
    artist's illustration; artists illustration; artist's impression; artist impression;
    artist's concept; artist concept; artist's rendering; artistic rendering; rendering;
    renderings; render; composite; composite image; collage; collage by; photo illustration;
    photo d'illustration; image d'illustration; montage; fotomontage; photomontage;
    photo montage; fotocollage; bildmontage; montaje; ilustración; illustrasjon; grafik;
    graphic; graphics; infografik; cgi; ai generated; ai-generated; ki-generiert;
    mit ki erstellt; generated with ai; иллюстрация; коллаж; kolaj; artwork; composite by;
    design; animation; symbolbild; symbolfoto; visualisierung; visualization; concept art;
    photo illustration by; photo-illustration by; photo illustrations; illustration von;
    illustration de; illustration par; illustrations by; graphic by; artist's view;
    artist's depiction; artist's rendition; artist rendering; artist's conception;
    artistic impression; artist conception; artist illustration; fotoillustration;
    foto ilustrasi; fotoilustración; illutration; ilustration; ilustração; ilustrasi;
    illustrazione; illustratie; illustraatio; kuvituskuva; zeichnung; karikatur; cartoon;
    caricature; dessin; infographic; infographie; infografía; infográfico; infografika;
    visualization by; visualisation; animation by; rendering by; render by; visual; mock-up;
    mockup; photo composite; photo collage; ai-generated image; ai image; generiert mit ki;
    ki generiert; mit ki generiert; ilustracija; ilustracja; ilustrační foto; ilustračné foto;
    symbolbilder; photo symbolique; photo montage; photo montage by; photomontage by
    social:
    social media; soziale medien; réseaux sociaux; redes sociales; via social media; social
    staff:
    staff; stf; staff photo; staff photographer; staff photograph; staff report; staff pool;
    staff photos; staff writer; staff file photo; staff file; file staff
    licence:
    creative commons; creative commons license; creative commons licence; cc; cc by; cc by sa;
    cc by nc; cc by nd; cc by nc sa; cc by nc nd; cc0; cc0 public domain; cc-by; public domain;
    gemeinfrei; domaine public; dominio público; gfdl; royalty free; common licence;
    attribution; share alike; lizenzfrei; cc zero; creative commons-lizenz; cc-by-sa; cc-by-nc;
    cc-by-nd; cc-by-nc-nd; cc-by-nc-sa; cc by-sa; cc by-nc; cc by-nd; cc by-nc-nd; cc by-nc-sa;
    cc-0; cc 0; cc-zero; pd; public-domain; wtfpl; gpl; gnu; gnu free documentation license;
    ogl; open government licence; pixabay licence; pixabay license; unsplash license;
    pexels license; freie lizenz; domínio público; attribution-sharealike; attribution 2.0;
    licence creative commons; licencia creative commons; licença creative commons;
    creative commons lizenz; creative commons attribution
    """
}
