@main struct CutlineReaders { static func main() {} }
