internal import Register
internal import SecurityPolicy

/// Media, and what is on them.
extension InventoryMaker {
    /// The places of the media that something happens to.
    struct Media {
        /// All of them, in the order of their numbers.
        var all: [Int] = []
        /// A USB key that information leaves; data remains on it.
        var leaky = 0
        /// A USB key that is emptied and purged.
        var purged = 0
        /// An external disk that is emptied and only cleared.
        var cleared = 0
        /// A disc that is destroyed.
        var destroyed = 0
        /// A disc that is still blank.
        var blank = 0
    }

    /// Adds USB keys, disks, tapes, discs and a memory card; gives their places.
    mutating func addMedia(holding information: [Int]) -> Media {
        var media = Media()
        let secret = information.filter { inventory.entries[$0].effective.c == 1 }
        let other = information.filter { inventory.entries[$0].effective.c > 1 }
        let copies = information.filter { inventory.entries[$0].copyOf != nil }
        let groups = information.filter { !inventory.entries[$0].contents.isEmpty }

        // Classes mixed, as they come: the highest wins.
        media.all.append(
            usbKey(1, chance.pick(1, of: secret) + chance.pick(2, of: other)))
        media.all.append(usbKey(2, chance.pick(2, of: other)))
        media.all.append(usbKey(3, chance.pick(1, of: copies) + chance.pick(2, of: other)))
        media.leaky = usbKey(4, chance.pick(1, of: secret))
        media.purged = usbKey(5, chance.pick(2, of: secret))
        media.all += [media.leaky, media.purged]

        media.all.append(
            medium("外付けハードディスク", "HDD", 1, .important, groups.first.map { [$0] } ?? []))
        media.cleared = medium("外付けハードディスク", "HDD", 2, .important, chance.pick(3, of: secret))
        media.all.append(media.cleared)

        media.all.append(
            medium("バックアップテープ", "TAPE", 1, .personal, copies, traits: ["backup-medium"]))
        media.all.append(
            medium(
                "バックアップテープ", "TAPE", 2, .personal, chance.pick(6, of: information),
                traits: ["backup-medium", "long-kept"]))
        media.all.append(
            medium(
                "バックアップテープ", "TAPE", 3, .personal, chance.pick(4, of: secret),
                traits: ["backup-medium", "long-kept", "seldom-used"]))

        media.all.append(medium("DVD-R", "DVD", 1, .open, chance.pick(2, of: other)))
        media.destroyed = medium("DVD-R", "DVD", 2, .important, chance.pick(1, of: secret))
        media.blank = medium("CD-R", "CD", 1, .open, [])
        media.all += [media.destroyed, media.blank]
        media.all.append(medium("SDカード", "SD", 1, .open, chance.pick(1, of: other)))
        return media
    }

    private mutating func usbKey(_ number: Int, _ contents: [Int]) -> Int {
        medium("USBメモリ", "USB", number, .important, contents, traits: ["usb-key"])
    }

    private mutating func medium(
        _ name: String, _ mark: String, _ number: Int, _ profile: Profile, _ contents: [Int],
        traits: [String] = []
    ) -> Int {
        let control = "\(mark)-\(section.code)-\(String(100 + number).dropFirst())"
        let isFarAway = traits.contains("long-kept") && chance.chance(50)
        let place = chance.pick(["媒体保管庫", "施錠キャビネット", "課長席施錠引出し"])
        let fields = AssetFields(
            name: "\(name) \(control)", kind: .medium, unit: section.code, traits: traits,
            location: isFarAway ? "遠隔地保管庫（県内協定先）" : "\(section.place) \(section.name) \(place)",
            purpose: traits.contains("backup-medium") ? "バックアップ" : "データの受渡し",
            note: chance.chance(10) ? "貸出しは管理簿に記入する" : nil, externalID: control)
        return add(fields, profile, contents: contents)
    }
}
