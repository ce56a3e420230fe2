// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "daicho",
    products: [
        .executable(name: "daicho", targets: ["daicho"]),
        .library(name: "Register", targets: ["Register", "SecurityPolicy"]),
        .library(name: "SampleCity", targets: ["SampleCity"]),
        .library(name: "Service", targets: ["Service"]),
        .library(name: "TerminalKit", targets: ["TerminalKit"]),
    ],
    dependencies: [
        // GRDB before 7.10 does not link on Debian 12.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .plugin(name: "Generate", capability: .buildTool()),
        .target(name: "SecurityPolicy", swiftSettings: settings),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .systemLibrary(
            name: "CXlsxWriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Register",
            dependencies: [
                "CSQLite", "CXlsxWriter", "SecurityPolicy",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Export/verify.py"],
            swiftSettings: settings,
            plugins: ["Generate"]),
        .target(
            name: "Service", dependencies: ["Register", "SecurityPolicy"],
            swiftSettings: settings),
        .target(
            name: "CTerminal",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "TerminalKit", dependencies: ["CTerminal"], swiftSettings: settings),
        .target(
            name: "RegisterScreens",
            dependencies: ["Register", "SecurityPolicy", "Service", "TerminalKit"],
            swiftSettings: settings,
            plugins: ["Generate"]),
        .target(
            name: "SampleCity", dependencies: ["Register", "SecurityPolicy"],
            swiftSettings: settings),
        .executableTarget(
            name: "daicho",
            dependencies: [
                "Register", "RegisterScreens", "SampleCity", "SecurityPolicy", "Service",
                "TerminalKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings,
            plugins: ["Generate"]),
        .testTarget(
            name: "SecurityPolicyTests", dependencies: ["SecurityPolicy"], swiftSettings: settings),
        .testTarget(
            name: "RegisterTests",
            dependencies: [
                "Register", "SecurityPolicy", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "Service", "Register", "RegisterScreens", "SampleCity", "SecurityPolicy",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: settings),
        .testTarget(
            name: "RegisterScreensTests",
            dependencies: ["RegisterScreens", "Register", "Service", "TerminalKit"],
            exclude: ["Frames", "Scenarios"],
            swiftSettings: settings),
        .testTarget(
            name: "SampleCityTests", dependencies: ["SampleCity", "Register", "SecurityPolicy"],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["daicho", "Register", "SampleCity", "SecurityPolicy", "Service"],
            exclude: ["Faults/clock.c", "Faults/powercut.c", "Output", "Python"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
