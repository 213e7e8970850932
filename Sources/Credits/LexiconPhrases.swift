// The phrases that credits are made of, by what they do. Plain text so that a picture editor can read and
// correct it; a phrase may do several things ("file photo" opens a credit and is a flag).

extension Lexicon {
  /// One role a block: its name and a colon, then its phrases with semicolons between them.
  static let phrases: StaticString = """
    label:
    photo; photos; foto; fotos; fotó; bild; bilder; image; images; picture; pictures; pic;
    pics; photograph; photographs; photographe; photographer; photography; fotograf;
    fotografie; credit; credits; crédit; crédits; crédito; créditos; credito; source;
    sources; quelle; fuente; fonte; video; vídeo; courtesy; cortesía; graphic; grafik;
    artwork; art; map; karte; photo credit; photo credits; photos credit; photo crédit;
    image credit; image credits; picture credit; picture credits; pic credit; pics credit;
    video credit; illustration credit; photo source; image source; picture source;
    pic source; photo courtesy; image courtesy; picture courtesy; pic courtesy;
    photos courtesy; crédit photo; crédits photo; crédit photos; crédits photos;
    crédit image; crédit photographique; crédito foto; créditos foto; foto credit;
    fotocredit; foto quelle; fotoquelle; bildquelle; bildrechte; bildnachweis; bildcredit;
    bild quelle; bildautor; fotonachweis; fotohinweis; foto nachweis; copyright photo;
    photo copyright; image rights; cover image; cover photo; featured image; feature image;
    featured photo; title image; header image; lead image; article image; titelbild;
    titelfoto; aufmacherbild; teaserbild; file photo; file image; file picture; archivbild;
    archivfoto; symbolbild; symbolfoto; photo illustration; screenshot; screen shot;
    screengrab; screen grab; bildschirmfoto; capture d'écran; captura de pantalla;
    skjermdump; illustration; illustrations; illustrasjon; ilustración; kuva; kuvat;
    valokuva; zdjęcie; zdjęcia; fot; foto di; fotografía; fotografia; fotoğraf; fotoğraflar;
    görsel; kaynak; kilde; kälde; källa; bron; beeld; źródło; zdroj; φωτογραφία; фото;
    фотография; фотографии; фотограф; источник; снимок; иллюстрация; صورة; تصوير; المصدر;
    الصورة; مصدر الصورة; عکس; תמונה; צילום; 写真; 写真提供; 画像; 提供; 出典; 撮影; 图; 图片; 图源; 图片来源; 摄影;
    照片; 圖; 圖片來源; 사진; 출처; mandatory credit; please credit; obligatory credit;
    photo mandatory credit; representational image; main image; hero image; main photo;
    main picture; pictured; visual; visuals; still; image provided by; stock photo;
    stock image
    strong:
    copyright; copyright by; delivered by; image copyright; image copyrights; photo by;
    photos by; photo credit should read; picture by; pictures by; pic by; image by;
    images by; photograph by; photographs by; photographed by; photography by;
    illustration by; illustrations by; artwork by; art by; graphic by; graphics by; video by;
    photo illustration by; collage by; composite by; foto von; fotos von; bild von;
    bilder von; fotografiert von; aufnahme von; foto: von; foto por; foto di; foto av;
    foto door; fotografía de; fotografie von; photo de; photo par; photos par; crédit photo;
    image courtesy of; image courtesy; images courtesy of; photo courtesy of;
    photos courtesy of; photo courtesy; picture courtesy of; pic courtesy; courtesy of;
    provided by; photo provided by; image provided by; supplied by; fournis par; fourni par;
    bereitgestellt von; credit by; image via; photo via; photos via; images via; picture via;
    screenshot via; video via; photo from; image from; mandatory credit; staff photo by;
    file photo by; imagen de; imagem de; снимок сделал
    by:
    by; from; von; par; por; av; door; af; przez; tekijä
    via:
    via; through; über; via l'agence
    for:
    for; für; pour; para; voor
    and:
    and; und; et; y; e; en; och; og; и; ve; و
    tail:
    image caption; media caption; caption; bildunterschrift; visa mer; legende; read more;
    more; enlarge; toggle caption; hide caption; photo caption; view image in fullscreen;
    advertisement; article continues; les mer; weiterlesen; lire la suite; leer más
    noise:
    licensed under; lizenziert unter; published under; licensed; riproduzione riservata;
    riservata; photo; photos; image; images; picture; pictures; foto; fotos; bild; bilder;
    should read; all rights reserved; used with permission; with permission; rights reserved;
    reserved; copyright; alle rechte vorbehalten; tous droits réservés;
    todos los derechos reservados; own work; eigenes werk; travail personnel; more;
    photographer; photographers; photographe; fotograf; contributing photographer;
    special to; for illustration; via; by; wire; wire service; stock photo; stock; agency;
    mandatory credit; embed from; uncredited; unspecified; deutschland; worldwide; thumbnail;
    news; movie still; still; poster; posters; movie poster; film still; still from;
    poster from; still from movie; poster from movie; wallpaper; photo credit; credit;
    credits; image credit; ausschnitt; bearbeitet; editorial use only; no sales; no archives;
    left; right; links; rechts; center; centre; top; bottom; oben; unten; artikelbild;
    permission; all rights; rf; video; footage; taken; tv; editorial; sport; sports;
    entertainment; contour; northamerica; image taken; photo taken; by way of;
    courtesy photo; license; lizenz; lizenziert; getty images contributor; visual; online;
    facility
    pool:
    pool; pool photo; pool new; pool photo via; press pool; pool image; poolfoto; pool via;
    pool/getty; pool photograph
    handout:
    handout; hand out; handout photo; handout image; handout via; ho; supplied;
    supplied photo; provided; provided by; courtesy; courtesy of; courtesy photo;
    courtesy image; image courtesy of; photo courtesy of; press handout; pr handout; pr;
    press release; press photo; pressefoto; pressebild; privat; private; privatfoto;
    family handout; family photo; dr; d r; droits réservés; presse; werkfoto; werksfoto;
    hersteller; promo; promotional; publicity; press office; press service; pressestelle;
    cortesía; cortesia; cedida; fourni par; fournis par; fournie; bereitgestellt;
    zur verfügung gestellt; supplied by; image courtesy; photo courtesy; photos courtesy of;
    pic courtesy; предоставлено; handout picture; özel; eigendom; submitted; submitted photo;
    contributed; contributed photo; contributed by; submitted by; kontribuerat; gestellt
    stringer:
    stringer; str; stringer photo; strinfer
    file:
    file; file photo; file image; file picture; file pic; file photograph; file footage;
    files; archive; archives; archiv; archivbild; archivfoto; archive photo; archive photos;
    archivo; foto de archivo; imagen de archivo; photo d'archives; photos d'archives;
    image d'archives; arşiv; архив; из архива; أرشيف; أرشيفية; arkivfoto; arkiv;
    archiefbeeld; archieffoto; archiwum; archivio; foto d'archivio; arquivo;
    stock photo image
    contributor:
    contributor; contributors; contributeur; collaborateur; freelance; freelancer
    screenshot:
    screenshot; screen shot; screenshots; screengrab; screen grab; screen capture;
    bildschirmfoto; capture d'écran; capture écran; captura; captura de pantalla; skjermdump;
    skärmdump; ekran görüntüsü; скриншот; video still; videostill; video screenshot;
    video grab; screenshot via; youtube screenshot; screencap; captura de video;
    screenshot from
    illustration:
    illustration; illustrations; illustrated; illustrative image; illustration by;
    artist's illustration; artists illustration; artist's impression; artist impression;
    artist's concept; artist concept; artist's rendering; artistic rendering; rendering;
    renderings; render; composite; composite image; collage; collage by; photo illustration;
    photo d'illustration; image d'illustration; montage; fotomontage; photomontage;
    photo montage; fotocollage; bildmontage; montaje; ilustración; illustrasjon; grafik;
    graphic; graphics; infografik; cgi; ai generated; ai-generated; ki-generiert;
    mit ki erstellt; generated with ai; иллюстрация; коллаж; kolaj; artwork; composite by;
    design; animation; symbolbild; symbolfoto; visualisierung; visualization; concept art
    social:
    social media; soziale medien; réseaux sociaux; redes sociales; via social media; social
    staff:
    staff; staff photo; staff photographer; staff photograph; staff report
    licence:
    creative commons; creative commons license; creative commons licence; cc; cc by;
    cc by sa; cc by nc; cc by nd; cc by nc sa; cc by nc nd; cc0; cc0 public domain; cc-by;
    public domain; gemeinfrei; domaine public; dominio público; gfdl; royalty free;
    common licence; attribution; share alike; lizenzfrei; cc zero
    """
}
