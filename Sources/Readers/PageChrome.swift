// The furniture that a web site puts around an article and that stays behind when the page is saved as
// text: menus, share buttons, "Exit mobile version". A line is chrome only when the whole line is, so that
// an article about Facebook keeps its sentences.

/// Knows the lines of a saved page that belong to the site and not to the article.
package enum PageChrome {
  /// Whether text looks like a saved page: one of its first lines is chrome.
  static func isSavedPage(_ text: Bytes) -> Bool {
    var lines = 0
    for line in Lines(text) {
      let line = line.trimmed
      if line.isEmpty { continue }
      if siteName(line) != nil || isChrome(line) { return true }
      lines += 1
      if lines == 12 { return false }
    }
    return false
  }

  /// The publisher that a line such as `Site icon Middle East Monitor` names.
  static func siteName(_ line: Bytes) -> String? {
    for prefix in ["site icon ", "site logo "]
    where line.startsLowered(prefix) && line.count < prefix.utf8.count + 80 {
      let name = line.dropFirst(prefix.utf8.count).trimmed
      if let last = name.last, !".!?:".utf8.contains(last) { return name.text }
    }
    return nil
  }

  /// Whether the whole line is one of the known pieces of furniture.
  static func isChrome(_ line: Bytes) -> Bool {
    guard line.count <= 200 else { return false }
    if line.count <= 60 {
      let phrase = String(decoding: line.map(\.lowered), as: UTF8.self)
      if phrases.contains(phrase) { return true }
      // "Share on Mastodon", "Share via Email", "Follow us on X": whatever the service is called.
      if line.wordCount <= 5, openings.contains(where: { phrase.hasPrefix($0) }) { return true }
    }
    return promotions.contains { line.startsLowered($0) } || isCopyright(line)
  }

  /// Whether what follows belongs to the site: lists of other articles, comments.
  static func endsArticle(_ line: Bytes) -> Bool {
    guard line.count <= 48 else { return false }
    var phrase = String(decoding: line.map(\.lowered), as: UTF8.self)
    while let last = phrase.utf8.last, last == UInt8(ascii: ":") { phrase.removeLast() }
    return ends.contains(phrase)
  }

  private static func isCopyright(_ line: Bytes) -> Bool {
    guard line.startsLowered("©") || line.startsLowered("copyright") else { return false }
    let phrase = String(decoding: line.map(\.lowered), as: UTF8.self)
    return phrase.utf8.count < 200
      && reserved.contains { Array(phrase.utf8)[...].firstRange(of: $0) != nil }
  }

  private static let reserved = [
    "all rights reserved", "tous droits réservés", "alle rechte vorbehalten",
    "todos los derechos reservados", "tüm hakları saklıdır", "все права защищены",
  ]

  private static let openings = [
    "share on ", "share via ", "share to ", "tweet on ", "follow us on ", "email this to ",
    "partager sur ",
    "teilen auf ", "compartir en ", "print this ",
  ]

  private static let promotions = [
    "read: ", "read more: ", "read also: ", "also read: ", "watch: ", "related: ", "see also: ",
    "more: ", "lire aussi : ", "lire aussi: ", "à lire aussi : ", "lesen sie auch: ",
    "lea también: ",
    "lee también: ", "ayrıca okuyun: ", "читайте также: ", "اقرأ أيضا: ", "اقرأ أيضاً: ",
  ]

  private static let ends: Set<String> = [
    "related articles", "related posts", "related stories", "related news", "related topics",
    "leave a reply", "leave a comment", "you may also like", "you might also like",
    "more on this story",
    "more from this section", "most read", "most popular", "post navigation", "trending now",
    "recommended for you", "comments are closed", "articles similaires", "sur le même sujet",
    "das könnte sie auch interessieren", "mehr zum thema", "noticias relacionadas",
    "ilgili haberler", "по теме", "مواضيع ذات صلة",
  ]

  private static let phrases: Set<String> = [
    "exit mobile version", "skip to content", "skip to main content", "skip to navigation",
    "jump to content", "jump to main content", "toggle navigation", "menu", "main menu", "search",
    "search for:", "close", "open menu", "close menu", "sign in", "log in", "login", "register",
    "subscribe", "subscribe now", "share", "share this", "share this article", "share this story",
    "share this:", "tweet", "pin it", "email", "print", "print this page", "whatsapp", "facebook",
    "twitter", "telegram", "linkedin", "reddit", "copy link", "link copied", "advertisement",
    "advertising", "sponsored", "continue reading", "read more", "read the full story",
    "show comments",
    "view comments", "comments", "0 comments", "no comments", "listen to this article",
    "save article", "save for later", "back to top", "go to top", "previous article",
    "next article",
    "previous", "next", "like this:", "loading...", "loading…", "click here to subscribe",
    "sign up for our newsletter", "subscribe to our newsletter", "newsletter", "cookie policy",
    "privacy policy", "terms of use", "contact us", "about us", "accept all cookies",
    "accept cookies",
    "view in app", "view original", "text size", "a a a", "quitter la version mobile",
    "aller au contenu", "aller au contenu principal", "partager", "imprimer", "publicité",
    "mobile version verlassen", "zum inhalt springen", "teilen", "drucken", "anzeige", "werbung",
    "salir de la versión móvil", "ir al contenido", "saltar al contenido", "compartir",
    "publicidad",
    "mobil sürümden çık", "içeriğe geç", "i̇çeriğe geç", "paylaş", "yazdır", "reklam",
    "выйти из мобильной версии", "перейти к содержимому", "поделиться", "реклама",
    "الخروج من نسخة الهاتف المحمول", "انتقل إلى المحتوى", "شارك", "مشاركة", "إعلان",
  ]
}
