// What a site asks of its readers around an article: to subscribe, to follow, to give, to write. Such lines
// look like paragraphs, with a full stop at the end; what gives them away is how they begin, and that they
// stand at the end, are links or are set in italics as a whole. The phrases are the trade's, not a publisher's.

/// Recognizes appeals to the reader.
enum Appeals {
  /// The longest appeal, as `TextBlock.length` counts.
  static let maximumLength = 320

  /// Whether a text begins like an appeal.
  static func open(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(120), as: UTF8.self)
    let key = Array(HeadlineChooser.key(head).utf8)
    guard let first = key.first, let candidates = table[first] else { return false }
    return candidates.contains { key.starts(with: $0) }
  }

  private static let table: [UInt8: [[UInt8]]] = {
    var table: [UInt8: [[UInt8]]] = [:]
    for phrase in phrases {
      let key = Array(HeadlineChooser.key(phrase).utf8)
      if let first = key.first { table[first, default: []].append(key) }
    }
    return table
  }()

  private static let phrases = [
    "Subscribe now", "Subscribe to", "Subscribe for", "Subscribe today", "Sign up for",
    "Sign up to", "Sign up here", "Sign up now", "Never miss", "Don't miss out", "Follow us",
    "Follow our", "Like us on", "Find us on", "Join us on", "Join our", "Join the conversation",
    "Download our", "Download the app", "Get our", "Get the latest", "Get more stories",
    "For the latest", "For more stories", "For more news", "For more information, visit",
    "If you enjoyed", "If you liked this", "If you like this", "Did you like", "Did you enjoy",
    "Enjoyed this", "Like this article", "Liked this", "Do you want to be informed",
    "Want to receive", "Want more", "Want to read more", "We want to hear", "We'd love to hear",
    "Submit your letter", "Submit a letter", "Submit your", "Send us your", "Send your letter",
    "Email us", "Write to us", "Have a tip", "Got a tip", "Got a story", "Do you have a story",
    "Have something to say", "What do you think? Let us", "Let us know in the comments",
    "Tell us in the comments", "Leave a comment below", "Support our", "Support us",
    "Support independent", "Become a member", "Become a subscriber", "Make a donation",
    "Please consider", "Donate to", "Read our full", "Read the full story",
    "Stay up to date", "Stay informed", "Stay tuned for", "Keep up with", "This entry was posted",
    "This post is part of", "Already a subscriber",
    "To continue reading", "This content is only available",
    "Abonnieren Sie", "Abonniere", "Abonniert", "Jetzt abonnieren", "Jetzt den Newsletter",
    "Melden Sie sich für", "Melden Sie sich jetzt", "Melde dich", "Folgen Sie uns", "Folge uns",
    "Folgt uns", "Hat Ihnen der Artikel", "Hat dir der Artikel", "Hat Ihnen dieser",
    "Hat dir dieser", "Gefällt Ihnen", "Gefällt dir", "Unterstützen Sie", "Unterstütze uns",
    "Wir respektieren deine Privatsphäre", "Wir respektieren Ihre Privatsphäre",
    "Mit diesem Button", "Bleiben Sie informiert", "Bleib informiert", "Immer informiert",
    "Keine Nachricht mehr verpassen", "Nichts mehr verpassen", "Sie wollen mehr",
    "Möchten Sie mehr", "Du willst mehr", "Wollen Sie wissen", "Schreiben Sie uns",
    "Schreib uns", "Diskutieren Sie mit", "Was meinen Sie", "Alle Angaben ohne Gewähr",
    "Alle Rechte vorbehalten",
    "All rights reserved", "Quellen ausblenden", "Quellen anzeigen",
    "Abonnez-vous", "Inscrivez-vous", "Suivez-nous", "Rejoignez-nous", "Recevez",
    "Pour recevoir", "Pour ne rien manquer", "Soutenez", "Vous avez aimé", "Partagez cet",
    "Téléchargez",
    "Suscríbete", "Suscríbase", "Síguenos", "Síganos", "Sigue a", "Sigue toda", "Únete",
    "Regístrate", "Recibe", "Apúntate", "Si te ha gustado", "Tú también puedes", "Apoya",
    "Haz clic", "Descarga la", "Puedes seguir",
    "Iscriviti", "Seguici", "Abbonati", "Sostieni", "Ricevi", "Segui",
    "Inscreva-se", "Siga-nos", "Siga o", "Assine", "Receba", "Acompanhe", "Clique aqui",
    "Volg ons", "Schrijf je in", "Meld je aan", "Abonneer", "Wil je meer", "Steun ons",
    "Zapisz się", "Obserwuj nas", "Subskrybuj", "Śledź nas", "Wesprzyj", "Czytasz właśnie",
    "Dołącz do", "Prenumerera", "Följ oss", "Følg os", "Følg oss", "Tilmeld dig",
    "Подписывайтесь", "Подпишитесь", "Следите за", "Підписуйтесь", "Abone ol", "Bizi takip",
  ]
}
