@main struct Cutline { static func main() {} }
