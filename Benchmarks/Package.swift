// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "daicho", path: "..")],
    targets: [
        .executableTarget(
            name: "bench",
            dependencies: [
                .product(name: "Register", package: "daicho"),
                .product(name: "SampleCity", package: "daicho"),
                .product(name: "Service", package: "daicho"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
