// A caption that only says who made the picture: "Photo: Jane Doe/AP". Readers keep it as the credit, so that
// what a picture shows and who made it stay apart; the words of the credit are read later (Credits).

/// Recognizes credits that stand where a caption is expected.
enum CreditLabel {
  /// The most text behind the label, in bytes: names, not a sentence.
  private static let maximumBytes = 70

  /// Whether a text is a label and names, and nothing else.
  static func isCredit(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= maximumBytes + 30 else { return false }
    if text.hasPrefix("©") { return bytes.count <= maximumBytes && !hasSentence(bytes) }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon <= 30,
      labels.contains(HeadlineChooser.key(String(decoding: bytes[..<colon], as: UTF8.self)))
    else { return false }
    let rest = bytes[(colon + 1)...]
    return rest.count <= maximumBytes && !hasSentence(Array(rest))
  }

  /// Whether a sentence ends in the text: a full stop behind a word of at least four letters.
  private static func hasSentence(_ text: [UInt8]) -> Bool {
    var letters = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "."), letters >= 4,
        index + 1 == text.count || text[index + 1] == 0x20
      {
        return true
      }
      letters = byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") ? letters + 1 : 0
    }
    return false
  }

  private static let labels = Set(
    [
      "Photo", "Photos", "Photograph", "Photo credit", "Photo credits", "Photo by", "Picture",
      "Pictures", "Image", "Images", "Image credit", "Image credits", "Credit", "Credits", "Pic",
      "Graphic", "Illustration", "Collage", "Artwork", "Foto", "Fotos", "Fotocredit", "Bild",
      "Bilder", "Bildrechte", "Bildquelle", "Grafik", "Montage", "Fotograf", "Fotografie",
      "Fotoğraf", "Görsel", "Crédit", "Crédits", "Crédit photo", "Crédits photo", "Photographie",
      "Imagen", "Crédito", "Fotografía", "Foto de", "Imagem", "Fotó", "Zdjęcie", "Fot", "Źródło",
      "Коллаж", "Фото", "Колаж", "Kuva", "Kuvat",
    ].map(HeadlineChooser.key))
}
