#if os(Linux)
  internal import CPlatform

  /// File systems whose files other computers change, which the kernel then doesn't report.
  enum NetworkFileSystem {
    /// The numbers of `statfs(2)` and what people call them.
    private static let names: [Int: String] = [
      0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB",
      0x0102_1997: "a folder shared with a virtual machine",
      0x786F_4256: "a folder shared with a virtual machine", 0x6573_5546: "FUSE", 0x00C3_6400: "Ceph",
      0x5346_414F: "AFS",
    ]

    /// What people call the file system of a folder, if it is one of these.
    static func name(of folder: String) -> String? {
      names[Int(UInt32(truncatingIfNeeded: platform_file_system(folder)))]
    }
  }
#endif
