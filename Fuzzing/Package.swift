// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "daicho", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "Register", package: "daicho"),
                .product(name: "Service", package: "daicho"),
                .product(name: "TerminalKit", package: "daicho"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
