public import Pictures
import Synchronization
import World

/// Draws documents in processes of their own, with a limit for each: what a document costs to draw can't be told from its text.
public final class DrawingHelpers: DocumentDrawer {
  /// More of what a document takes ends its process: of computing time, in seconds, and of memory, in bytes.
  static let (mostSeconds, mostMemory) = (2, 512 << 20)

  private let arguments: [String]
  /// The processes that wait for a document.
  private let idle = Mutex<[ChildProcess]>([])

  /// Makes a drawer that starts processes when they are needed.
  ///
  /// - Parameter arguments: With these, this program calls `answer`.
  public init(arguments: [String]) { self.arguments = arguments }

  /// Draws a document in a process that waits for one, or in a new one.
  public func image(of document: DrawnDocument) throws(Undrawable) -> PixelImage {
    let helper: ChildProcess
    do throws(WorldError) {
      helper = try idle.withLock { idle throws(WorldError) in
        if let helper = idle.popLast() { return helper }
        return try ChildProcess(arguments: arguments)
      }
    } catch {
      throw .document(error.message)
    }
    guard helper.send(document.message), let answer = helper.receive() else { throw .tooCostly }
    idle.withLock { $0.append(helper) }
    let rest = Array(answer.dropFirst())
    if answer.first == 0, let image = PixelImage(message: rest, width: document.width, height: document.height) {
      return image
    }
    throw .document(String(decoding: rest, as: UTF8.self))
  }

  /// What a process that was started for it does.
  public static func answer() {
    guard let drawing = try? Drawing() else { return }
    ChildProcess.limitMemory(to: mostMemory)
    ChildProcess.answer { message in
      guard let document = DrawnDocument(message: message) else { return nil }
      ChildProcess.limitTime(to: mostSeconds)
      defer { ChildProcess.limitTime(to: 0) }
      do throws(Undrawable) {
        return [0] + (try drawing.image(of: document)).message
      } catch {
        // Without an answer, the document counts as one that takes too much: here, it took all memory.
        guard case .document(let reason) = error else { return nil }
        return [1] + Array(reason.utf8)
      }
    }
  }
}
