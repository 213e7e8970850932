// The stock phrases with which sites lead from an article to something else, in the languages of the pages
// that we know. They are the words of the trade ("Read more", "Lesen Sie auch"), not of a publisher.

/// Phrases that introduce what is not the article.
enum StockPhrases {
  /// What a block says by itself.
  enum Role {
    /// It opens a section about other things: what follows it is not the article's.
    case tail
    /// It is the heading of links to other things, of which only the links are not the article's.
    case lead
    /// It is a line between paragraphs: "Advertisement", "Read also: …".
    case line
  }

  /// The role of a short text, or nil where it is none of the phrases.
  ///
  /// - parameter linked: whether the text is mostly a link; then it may go on after the phrase.
  /// - parameter opensSection: whether it is a heading, or set like one; then a phrase that opens a section
  ///   may go on as well.
  static func role(of text: String, linked: Bool, opensSection: Bool) -> Role? {
    let key = HeadlineChooser.key(text)
    guard !key.isEmpty, key.utf8.count <= 200 else { return nil }
    if let role = table[key] { return role }
    if opensSection, key.utf8.count <= 80, sections.contains(where: { key.hasPrefix($0) }) {
      return .lead
    }
    if let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")),
      labels.contains(HeadlineChooser.key(String(text[..<colon])))
    {
      return .line
    }
    guard linked || text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    return openings.contains { key.hasPrefix($0) } ? .line : nil
  }

  private static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for line in tails { table[HeadlineChooser.key(line)] = .tail }
    for line in lines + leads { table[HeadlineChooser.key(line)] = .line }
    return table
  }()

  private static let openings = leads.map(HeadlineChooser.key)

  private static let sections = [
    "Mehr zum Thema", "Mehr Themen", "Weitere Beiträge", "Weitere Artikel", "Weitere Themen",
    "Weitere Informationen", "Zum Weiterlesen", "Lesen Sie auch", "Das könnte Sie",
    "Das könnte dich",
    "Ähnliche Beiträge", "Ähnliche Artikel", "More from", "More on", "More stories", "Related",
    "You may also", "You might also", "Read more", "Recommended", "Also on", "About the author",
    "Sur le même", "À lire aussi", "Lire aussi", "Articles similaires", "Te puede interesar",
    "También te puede", "Noticias relacionadas", "Más sobre", "Leggi anche",
    "Potrebbe interessarti",
    "Leia também", "Veja também", "Lees ook", "Meer over", "Zobacz też", "Zobacz także",
    "Czytaj też", "Czytaj także", "Läs också", "Läs mer", "Читайте также",
  ].map(HeadlineChooser.key)

  /// What stands before a colon in a line about the article.
  private static let labels = Set(
    [
      "Tags", "Tag", "Tagged", "Themen", "Thema", "Mehr Themen", "Schlagworte", "Schlagwörter",
      "Stichworte", "Kategorie", "Kategorien", "Category", "Categories", "Topics", "Topic",
      "Filed under", "Posted in", "Keywords", "Schlüsselwörter", "Rubrik", "Ressort", "Mots-clés",
      "Catégorie", "Catégories", "Thèmes", "Rubrique", "Etiquetas", "Temas", "Categoría",
      "Categorías", "Categoria", "Argomenti", "Temi", "Tagi", "Kategoria", "Trefwoorden",
      "Categorie", "Release Date", "Permalink", "Short-URL", "Kurzlink", "Shortlink", "Etiketler",
      "Lesedauer", "Lesezeit", "Reading time", "Temps de lecture", "Tiempo de lectura",
    ].map(HeadlineChooser.key))

  private static let tails = [
    "Related", "Related articles", "Related stories", "Related content", "Related news",
    "Related posts", "Related links", "Related topics", "More stories", "More on this story",
    "More on this topic", "You may also like", "You might also like", "Recommended",
    "Recommended for you", "Recommended reading", "Most read", "Most popular", "Trending",
    "Latest news", "About the author", "About the authors", "Share this", "Share this article",
    "Share this story", "Share this post", "Like this", "Leave a reply", "Leave a comment",
    "Comments", "Tags",
    "Topics", "Further reading", "Up next", "Sign up for our newsletter", "Keep reading",
    "Mehr zum Thema", "Weitere Artikel", "Weitere Themen", "Weitere Informationen",
    "Weitere Meldungen",
    "Weitere Nachrichten", "Weitere Beiträge", "Weiterführende Links",
    "Weiterführende Informationen",
    "Das könnte Sie auch interessieren", "Das könnte dich auch interessieren",
    "Das Thema könnte dich auch interessieren", "Könnte Sie auch interessieren",
    "Auch interessant", "Ähnliche Artikel", "Ähnliche Beiträge", "Verwandte Artikel",
    "Verwandte Themen",
    "Meistgelesen", "Meistgelesene Artikel", "Neueste Artikel", "Zum Thema", "Schlagworte",
    "Schlagwörter",
    "Stichworte", "Kommentare", "Artikel teilen", "Beitrag teilen", "Teilen", "Über den Autor",
    "Über die Autorin", "Zur Startseite", "Kontakt", "Pressekontakt", "Downloads", "Mehr Infos",
    "Sur le même sujet", "Sur le même thème", "Articles similaires", "Articles liés",
    "Dans la même rubrique",
    "Les plus lus", "Partager", "Commentaires", "À propos de l'auteur", "Mots-clés",
    "Noticias relacionadas", "Contenido relacionado", "Artículos relacionados", "Más noticias",
    "Le puede interesar", "Te puede interesar", "También te puede interesar", "Lo más leído",
    "Más información", "Archivado en", "Sobre la firma", "Comentarios", "Compartir", "Etiquetas",
    "Articoli correlati", "Potrebbe interessarti", "Ti potrebbe interessare", "I più letti",
    "Condividi", "Commenti",
    "Notícias relacionadas", "Mais lidas", "Veja mais", "Artigos relacionados", "Compartilhe",
    "Comentários",
    "Meer over dit onderwerp", "Gerelateerde artikelen", "Meest gelezen", "Reacties",
    "Zobacz także", "Zobacz też", "Zobacz również", "Powiązane artykuły", "Komentarze",
    "Udostępnij", "Najnowsze",
    "İlgili haberler", "Yorumlar", "Читайте также", "Похожие материалы", "По теме", "Теги",
    "Комментарии",
    "Читайте також", "Mer om ämnet", "Relaterade artiklar", "Relaterte artikler", "Baca juga",
    "Related article",
    "関連記事", "関連ニュース", "おすすめ記事", "相关阅读", "相关新闻", "관련기사",
  ]

  private static let lines = [
    "Advertisement", "Advert", "Ad", "Advertising", "Sponsored",
    "Story continues below advertisement",
    "Article continues below advertisement", "Article continues after ad", "Anzeige", "Werbung",
    "Publicité", "Publicidad", "Pubblicità", "Publicidade", "Advertentie", "Reklama", "Reklam",
    "Reklame",
    "Annons", "Annonce", "Реклама", "Iklan", "Print", "Drucken", "drukuj", "Imprimer", "Imprimir",
    "Stampa",
    "Copy link", "Link kopieren", "Listen to this article", "watch now", "Permalink", "Permalien",
    "Close", "Share",
    "weiterlesen", "Weiterlesen", "Show more", "Load more", "Mehr anzeigen", "Scroll to continue",
    "more", "więcej",
    "Nach oben", "Back to top", "Kommentieren", "广告", "広告", "광고",
  ]

  private static let leads = [
    "Read more", "Read also", "Also read", "See also", "Read next", "Recommended reading", "More:",
    "Watch:", "Related:",
    "Don't miss", "Click here", "Lesen Sie auch", "Lesen Sie hier", "Lesen Sie mehr", "Lies auch",
    "Mehr dazu", "Mehr lesen", "Siehe auch", "Hier geht es", "Quelle:", "Foto:", "Fotos:", "Photo:",
    "Bild:",
    "À lire aussi", "Lire aussi", "Lire la suite", "Voir aussi", "À voir aussi", "Lee también",
    "Lea también",
    "Leer más", "Ver más", "Lea aquí", "Mira también", "Leggi anche", "Leggi tutto", "Guarda anche",
    "Leia também", "Leia mais", "Saiba mais", "Veja também", "Lees ook", "Lees meer", "Bekijk ook",
    "Czytaj także", "Czytaj też", "Czytaj również", "Czytaj więcej", "Przeczytaj także",
    "Przeczytaj też", "Źródło:",
    "Fot.", "Läs också", "Läs mer", "Læs også", "Læs mere", "Les også", "Les mer", "Čtěte také",
    "Přečtěte si také",
    "Ayrıca oku", "Читать также", "Читать далее", "Baca Juga",
  ]
}
