//! The languages of the made-up library: what marks the parts of a page, the commonest real words, and of what syllables
//! the others are made.

/// One language.
#[derive(Debug)]
pub struct Shape {
    pub code: &'static str,
    pub folder: &'static str,
    /// What ends a file's stem.
    pub suffix: &'static str,
    pub definition: &'static str,
    pub valid: [&'static str; 2],
    pub invalid: [&'static str; 2],
    pub status: &'static str,
    pub updates: [&'static str; 4],
    /// Commonest first.
    pub common: &'static [&'static str],
    pub writing: Writing,
}

/// How words look.
#[derive(Debug)]
pub enum Writing {
    /// Syllables of an onset, a nucleus and a coda, and endings of inflected words; blanks between words.
    Spaced {
        onsets: &'static [&'static str],
        nuclei: &'static [&'static str],
        codas: &'static [&'static str],
        endings: &'static [&'static str],
    },
    /// Ideographs, with this share of words in katakana; no blanks.
    Unspaced { katakana: f64 },
}

pub const SHAPES: [Shape; 6] = [
    Shape {
        code: "en",
        folder: "english-playbook",
        suffix: "",
        definition: "**Definition:**",
        valid: ["Valid Example Scenarios:", "Valid Example Scenario"],
        invalid: ["Invalid Example Scenarios for this L2:", "Invalid Example Scenario"],
        status: "Scenario Status",
        updates: ["Refresh Summary", "Date", "Who Changed", "What Changed"],
        common: &[
            "the", "and", "of", "to", "is", "for", "with", "this", "that", "are", "be", "not", "they", "have", "has",
            "from", "if", "or", "by", "their", "will", "which", "you", "can", "your", "it", "been", "should", "when",
            "an",
        ],
        writing: Writing::Spaced {
            onsets: &[
                "b", "br", "c", "ch", "d", "f", "fl", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr",
                "w",
            ],
            nuclei: &["a", "e", "i", "o", "u", "ea", "ou"],
            codas: &["", "n", "r", "l", "ck", "nt", "s"],
            endings: &["s", "ed", "ing", "er", "ly", "tion"],
        },
    },
    Shape {
        code: "es",
        folder: "spanish-playbook",
        suffix: "-es",
        definition: "**Definición:**",
        valid: ["Escenarios válidos de ejemplo:", "Escenario válido de ejemplo"],
        invalid: ["Escenarios de ejemplo no válidos para este L2:", "Escenario de ejemplo no válido"],
        status: "Estado de escenario",
        updates: ["Resumen de actualización", "Fecha", "Quién realizó el cambio", "Qué cambió"],
        common: &[
            "de", "la", "que", "el", "en", "y", "a", "los", "del", "se", "las", "por", "un", "para", "con", "no",
            "una", "su", "al", "lo", "como", "más", "pero", "sus", "le", "ya", "o", "este", "sí", "porque",
        ],
        writing: Writing::Spaced {
            onsets: &[
                "b", "c", "cl", "d", "f", "g", "h", "j", "l", "ll", "m", "n", "p", "pr", "r", "s", "t", "tr", "v", "qu",
            ],
            nuclei: &["a", "e", "i", "o", "u", "á", "ie", "ó"],
            codas: &["", "", "n", "r", "s", "l"],
            endings: &["s", "es", "ción", "ado", "amente", "ar"],
        },
    },
    Shape {
        code: "de",
        folder: "german-playbook",
        suffix: "-de",
        definition: "**Definition:**",
        valid: ["Gültige Beispielszenarien:", "Gültiges Beispielszenario"],
        invalid: ["Ungültige Beispielszenarien für diesen L2:", "Ungültiges Beispielszenario"],
        status: "Szenariostatus",
        updates: ["Zusammenfassung der Aktualisierung", "Datum", "Geändert durch", "Änderung an"],
        common: &[
            "der", "die", "und", "in", "den", "von", "zu", "das", "mit", "sich", "des", "auf", "für", "ist", "im",
            "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "er", "hat", "dass", "sie",
            "nach",
        ],
        writing: Writing::Spaced {
            onsets: &[
                "b", "br", "d", "f", "g", "h", "k", "kl", "l", "m", "n", "p", "pf", "r", "s", "sch", "st", "t", "w",
                "z",
            ],
            nuclei: &["a", "e", "i", "o", "u", "ei", "au", "ü"],
            codas: &["", "n", "r", "cht", "ng", "s", "tz"],
            endings: &["en", "er", "ung", "e", "lich", "es"],
        },
    },
    Shape {
        code: "pt",
        folder: "portuguese-playbook",
        suffix: "-pr",
        definition: "**Definição:**",
        valid: ["Cenários de exemplo válidos:", "Cenário de exemplo válido"],
        invalid: ["Cenários de exemplo inválidos para este L2:", "Cenário de exemplo inválido"],
        status: "Status de Cenário",
        updates: ["Resumo de Atualização", "Data", "Quem Mudou", "O Que Mudou"],
        common: &[
            "de", "a", "o", "que", "e", "do", "da", "em", "um", "para", "é", "com", "não", "uma", "os", "no", "se",
            "na", "por", "mais", "as", "dos", "como", "mas", "foi", "ao", "ele", "das", "tem", "à",
        ],
        writing: Writing::Spaced {
            onsets: &[
                "b", "c", "d", "f", "g", "l", "lh", "m", "n", "nh", "p", "pr", "r", "s", "t", "tr", "v", "x", "z", "ch",
            ],
            nuclei: &["a", "e", "i", "o", "u", "ã", "ei", "ç"],
            codas: &["", "", "m", "r", "s", "l"],
            endings: &["s", "ção", "ões", "mente", "ado", "ar"],
        },
    },
    Shape {
        code: "ja",
        folder: "japanese-playbook",
        suffix: "-jp",
        definition: "**定義:**",
        valid: ["有効なシナリオの例:", "有効なシナリオの例"],
        invalid: ["この L2 の無効なシナリオの例:", "無効なシナリオの例"],
        status: "シナリオのステータス",
        updates: ["概要の更新", "日付", "変更者", "変更内容"],
        common: &[
            "の", "に", "は", "を", "が", "と", "で", "も", "から", "まで", "する", "した", "して", "いる", "ため",
            "こと",
        ],
        writing: Writing::Unspaced { katakana: 0.3 },
    },
    Shape {
        code: "zh",
        folder: "chinese-playbook",
        suffix: "-sc",
        definition: "**定义：**",
        valid: ["有效示例场景：", "有效示例场景"],
        invalid: ["此 L2 的无效示例场景：", "无效示例场景"],
        status: "场景状态",
        updates: ["刷新摘要", "日期", "变更人", "变更内容"],
        common: &["的", "在", "是", "了", "和", "有", "为", "不", "与", "或", "对", "中", "将", "其", "已", "这个"],
        writing: Writing::Unspaced { katakana: 0.0 },
    },
];
