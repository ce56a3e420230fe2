internal import SecurityPolicy

/// The assets.
enum AssetsPlace: Place {
    static let digit: Character = "1"
    static let name = Words.Places.assets
    static let help = Words.Places.assetsHelp

    static func open(_ world: World) -> any Screen { AssetListScreen() }
}
