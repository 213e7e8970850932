// `cutline extract FILE…`: what Cutline reads out of files, without an index.

import Archive
import ArgumentParser
import Credits
import Readers

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what would be indexed of files, as JSON Lines.",
    discussion: "Exit status: 0 all well, 2 some files could not be read.")

  @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
  var files: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var own: AgencyOptions

  func run() throws {
    let extractor = Extractor(agencies: try own.rows()?.table ?? .standard)
    var failed = false
    for file in files {
      let options = ReadOptions(
        path: file, source: reading.source, mapping: reading.fields, language: reading.lang)
      func report(_ fault: ReadFault) {
        failed = true
        Output.standard.flush()
        let place = fault.line.map { "\(file):\($0)" } ?? file
        Output.error.write(
          "cutline: \(Output.printable(place)): \(Output.printable(fault.message))\n")
        Output.error.flush()
      }
      do throws(ReadFault) {
        try extractor.extract(
          file, options: options, document: { Output.standard.write(ShowCommand.line($0)) },
          fault: report)
      } catch { report(error) }
    }
    Output.standard.flush()
    if failed { throw ExitCode(2) }
  }
}
