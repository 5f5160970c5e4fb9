//! What is proposed for the update summary after an edit: thirty edits in six languages, each with a text that would
//! stand in a real log. An edit is written as what goes and what comes in its place.

use playbook_desk::document::difference::{What, difference, log_text, presets, says_nothing};
use playbook_desk::document::{Language, Vocabulary, parse};

fn base(language: &str) -> String {
    let text = match language {
        "en" => include_str!("../fixtures/document/en.md"),
        "es" => include_str!("../fixtures/document/es.md"),
        "de" => include_str!("../fixtures/document/de.md"),
        "pt" => include_str!("../fixtures/document/pt.md"),
        "ja" => include_str!("../fixtures/document/ja.md"),
        _ => include_str!("../fixtures/document/zh.md"),
    };
    // The German fixture is logged in English.
    text.replace(
        "|Date|Who Changed|What Changed|",
        match language {
            "de" => "|Datum|Geändert durch|Änderung an|",
            _ => "|Date|Who Changed|What Changed|",
        },
    )
}

#[track_caller]
fn check(language: &str, edits: &[(&str, &str)], expected: &str) {
    let vocabulary = Vocabulary::builtin();
    let old = base(language);
    let mut new = old.clone();
    for (gone, come) in edits {
        assert_eq!(new.matches(gone).count(), 1, "{gone} stands once");
        new = new.replace(gone, come);
    }
    let (before, after) = (parse(&old, &vocabulary).0, parse(&new, &vocabulary).0);
    let found = difference((&old, &before), (&new, &after));
    assert_eq!(log_text(&found, &after, &vocabulary).as_deref(), Some(expected), "{found:#?}");
}

#[test]
fn english_edits() {
    let late = "| The customer waits for a discount that nobody has promised. | Missing Budget |\n";
    let spare = "| The grant is approved, but it is paid out in spring only. | Missing Budget |\n";
    check(
        "en",
        &[(late, &[late, spare].concat())],
        "Added valid scenario “The grant is approved, but it is paid out in spring only”",
    );
    check("en", &[(late, "")], "Removed valid scenario “The customer waits for a discount that nobody has promised”");
    check(
        "en",
        &[(late, &[late, spare, "| No cost centre was named. | Missing Budget |\n"].concat())],
        "Added 2 valid scenarios",
    );
    check(
        "en",
        &[("| Customer Silent |", "| Product / Feature Capability |")],
        "Invalid scenario “The customer has not answered for six weeks” now points to Product / Feature Capability",
    );
    check("en", &[("has not been approved yet.", "waits for approval.")], "Reworded the definition");
    check("en", &[(">    2. When do they meet next?\n", "")], "Removed question “When do they meet next?”");
    check(
        "en",
        &[("has not been approved yet.", "waits for approval."), (late, &[late, spare].concat())],
        "Reworded the definition; added valid scenario “The grant is approved, but it is paid out in spring only”",
    );
    check("en", &[("author: Ana Sample", "author: Bo Li"), ("3/14/2021", "3/26/2021")], "Updated metadata: author");
    check("en", &[("[Home](http://example.com)", "[Home](http://example.org)")], "Updated links");
    check("en", &[("| :--: | :--: |\n| The board", "| :-- | :--: |\n| The board")], "Corrected formatting");
    check(
        "en",
        &[("about the costs until next quarter", "on the costs until the next quarter")],
        "Reworded valid scenario “The board has put off the decision on the costs until the next quarter”",
    );
}

#[test]
fn spanish_edits() {
    let row = "| El cliente no contesta desde hace seis semanas. | El cliente no contesta |\n";
    let new = "| El cliente pidió otro precio. | Negociación |\n";
    check("es", &[(row, &[row, new].concat())], "Se agregó el escenario no válido «El cliente pidió otro precio»");
    check(
        "es",
        &[
            ("# Falta de presupuesto\n", "# Sin presupuesto\n"),
            ("trimestre. | Falta de presupuesto", "trimestre. | Sin presupuesto"),
        ],
        "Nuevo nombre: «Sin presupuesto»",
    );
    check(
        "es",
        &[("¿Quién aprueba el presupuesto?", "¿Quién firma y aprueba el presupuesto?")],
        "Se reformuló la pregunta «¿Quién firma y aprueba el presupuesto?»",
    );
    check(
        "es",
        &[
            ("| El cliente no contesta |\n", "| Falta de personal |\n"),
            ("todavía no se ha aprobado", "aún no se ha aprobado"),
        ],
        "Se reformuló la definición; el escenario no válido «El cliente no contesta desde hace seis semanas» remite ahora a Falta de personal",
    );
    check(
        "es",
        &[("Si aún tiene dudas, haga", "Si tiene dudas, haga")],
        "Se reformuló la introducción de las preguntas",
    );
}

#[test]
fn german_edits() {
    let question = ">    1. Wer bewilligt das Budget?\n";
    check(
        "de",
        &[(question, &[question, ">    2. Wann tagt der Vorstand?\n"].concat())],
        "Frage „Wann tagt der Vorstand?“ ergänzt",
    );
    check("de", &[("    2. Gibt es genug Kameras?\n", "")], "Frage „Gibt es genug Kameras?“ entfernt");
    check("de", &[("noch nicht bewilligt", "noch nicht freigegeben")], "Definition neu formuliert");
    check(
        "de",
        &[("| Kunde antwortet nicht |", "| Fehlende Unterstützung |")],
        "Ungültiges Szenario „Der Kunde meldet sich seit sechs Wochen nicht“ verweist jetzt auf Fehlende Unterstützung",
    );
    check("de", &[("ft.audience: partner", "ft.audience: internal")], "Metadaten aktualisiert: ft.audience");
}

#[test]
fn portuguese_edits() {
    let (first, second) = (
        "| A diretoria adiou a decisão sobre os custos para o próximo trimestre. | Orçamento em falta |\n",
        "| O cliente espera por um desconto que ninguém prometeu. | Orçamento em falta |\n",
    );
    check(
        "pt",
        &[(&[first, second].concat(), &[second, first].concat())],
        "Cenário válido “A diretoria adiou a decisão sobre os custos para o próximo trimestre” movido",
    );
    check(
        "pt",
        &[(&[first, second].concat(), second)],
        "Cenário válido “A diretoria adiou a decisão sobre os custos para o próximo trimestre” removido",
    );
    check(
        "pt",
        &[
            ("Quem aprova o orçamento?", "Quem aprova e assina o orçamento?"),
            ("Quando é a próxima reunião?", "Quando será a próxima reunião?"),
        ],
        "2 perguntas reformuladas",
    );
    check(
        "pt",
        &[("ainda não foi aprovado", "espera aprovação"), (second, "")],
        "Definição reformulada; cenário válido “O cliente espera por um desconto que ninguém prometeu” removido",
    );
}

#[test]
fn japanese_edits() {
    let row = "| 取締役会は費用の決定を来期に延期しました。 | 予算の不足 |\n";
    check(
        "ja",
        &[(row, &[row, "| 補助金は承認済みですが、支払いは春になります。 | 予算の不足 |\n"].concat())],
        "有効なシナリオ「補助金は承認済みですが、支払いは春になります」を追加",
    );
    check(
        "ja",
        &[("| お客様の沈黙 |", "| 担当者の不在 |")],
        "無効なシナリオ「お客様から 6 週間返事がありません」の参照先を「担当者の不在」に変更",
    );
    check(
        "ja",
        &[
            ("費用がまだ承認されていません", "費用の承認を待っています"),
            ("予算を承認するのは誰ですか", "予算を最終的に承認するのは誰ですか"),
        ],
        "定義の表現を変更。質問「予算を最終的に承認するのは誰ですか」の表現を変更",
    );
}

#[test]
fn chinese_edits() {
    let (first, second) =
        ("| 董事会把费用的决定推迟到下个季度。 | 缺少预算 |\n", "| 客户在等待一个没有人承诺过的折扣。 | 缺少预算 |\n");
    check("zh", &[(&[first, second].concat(), first)], "删除有效场景“客户在等待一个没有人承诺过的折扣”");
    check(
        "zh",
        &[(">    2. 下一次会议是什么时候？\n", ">    2. 下一次会议是什么时候？\n>    3. 谁会参加？\n")],
        "添加问题“谁会参加？”",
    );
    check(
        "zh",
        &[("| 客户没有响应 |", "| 缺少人员 |"), ("经费还没有批准", "经费仍在等待批准")],
        "修改定义的措辞；无效场景“客户六个星期没有回复”现指向“缺少人员”",
    );
    check(
        "zh",
        &[
            ("title: Blocked - Missing Budget\n", "title: Blocked - No Budget\n"),
            ("description: Blocked - Missing Budget", "description: Blocked - No Budget"),
        ],
        "更新元数据：title、description",
    );
}

#[test]
fn a_scenario_in_other_words_that_points_elsewhere_is_quoted_once() {
    for (language, edits, expected) in [
        (
            "en",
            [("answered for six weeks", "answered for nine weeks"), ("| Customer Silent |", "| Missing Staff |")],
            "Reworded invalid scenario “The customer has not answered for nine weeks”, which now points to Missing Staff",
        ),
        (
            "es",
            [
                ("desde hace seis semanas", "desde hace dos meses"),
                ("| El cliente no contesta |\n", "| Falta de personal |\n"),
            ],
            "Se reformuló el escenario no válido «El cliente no contesta desde hace dos meses», que remite ahora a Falta de personal",
        ),
        (
            "de",
            [("seit sechs Wochen", "seit zwei Monaten"), ("| Kunde antwortet nicht |", "| Fehlendes Personal |")],
            "Ungültiges Szenario „Der Kunde meldet sich seit zwei Monaten nicht“ neu formuliert, es verweist jetzt auf Fehlendes Personal",
        ),
        (
            "pt",
            [("há seis semanas", "há dois meses"), ("| Cliente sem resposta |", "| Falta de pessoal |")],
            "Cenário inválido “O cliente não responde há dois meses” reformulado, agora apontando para Falta de pessoal",
        ),
        (
            "ja",
            [("6 週間返事が", "2 か月返事が"), ("| お客様の沈黙 |", "| 担当者の不在 |")],
            "無効なシナリオ「お客様から 2 か月返事がありません」の表現を変え、参照先を「担当者の不在」に変更",
        ),
        (
            "zh",
            [("客户六个星期没有回复", "客户已六个星期没有回复"), ("| 客户没有响应 |", "| 缺少人员 |")],
            "修改无效场景“客户已六个星期没有回复”的措辞，现指向“缺少人员”",
        ),
    ] {
        check(language, &edits, expected);
    }
}

#[test]
fn long_texts_are_cut_behind_a_word() {
    let row = "| The customer waits for a discount that nobody has promised. | Missing Budget |\n";
    let long = "| Somebody in the purchasing department of the customer has promised to look at the numbers again before the summer. | Missing Budget |\n";
    check(
        "en",
        &[(row, &[row, long].concat())],
        "Added valid scenario “Somebody in the purchasing department of the customer has promised to look at the numbers…”",
    );
}

#[test]
fn what_the_log_shows_anyway_is_not_told() {
    let vocabulary = Vocabulary::builtin();
    let old = base("en");
    let new = old.replace("3/14/2021", "3/26/2021").replace("|03/25/2021|", "|03/26/2021| Bo| Reviewed|\n|03/25/2021|");
    let (before, after) = (parse(&old, &vocabulary).0, parse(&new, &vocabulary).0);
    let found = difference((&old, &before), (&new, &after));
    let told: Vec<_> = found.iter().map(|found| (found.part.word(), found.what)).collect();
    assert_eq!(told, [("field", What::Reworded), ("update", What::Added)]);
    assert_eq!(log_text(&found, &after, &vocabulary), None);
}

#[test]
fn texts_that_say_nothing_are_known_in_every_language() {
    let vocabulary = Vocabulary::builtin();
    for text in [
        "General Maintenance",
        "general maintenance.",
        "Playbook Updated",
        "Mantenimiento general",
        "全般的なメンテナンス",
        "",
        " ",
    ] {
        assert!(says_nothing(text, &vocabulary), "{text}");
    }
    for text in ["Added a scenario", "Updated the link to the key register"] {
        assert!(!says_nothing(text, &vocabulary), "{text}");
    }
}

#[test]
fn every_language_has_presets_and_phrases_with_their_slots() {
    let vocabulary = Vocabulary::builtin();
    let languages = [Language::EN, Language::ES, Language::DE, Language::PT, Language::JA, Language::ZH];
    for language in languages {
        let new = presets(Some(language), None, &vocabulary);
        let reviewed = presets(Some(language), Some(&[]), &vocabulary);
        assert!(new.len() == 1 && reviewed.len() >= 2 && !reviewed.contains(&new[0]), "{language}");
    }
    assert_eq!(
        presets(Language::new("fr"), None, &vocabulary),
        presets(Some(Language::EN), None, &vocabulary),
        "told in English"
    );
}

/// What is offered on the English page after these edits.
#[track_caller]
fn check_presets(edits: &[(&str, &str)], expected: &[&str]) {
    let vocabulary = Vocabulary::builtin();
    let old = base("en");
    let new = edits.iter().fold(old.clone(), |text, (gone, come)| text.replace(gone, come));
    let (before, after) = (parse(&old, &vocabulary).0, parse(&new, &vocabulary).0);
    let found = difference((&old, &before), (&new, &after));
    assert_eq!(presets(Some(Language::EN), Some(&found), &vocabulary), expected, "{found:#?}");
}

#[test]
fn presets_can_be_true_of_what_changed() {
    check_presets(
        &[("has not been approved yet.", "waits for approval.")],
        &["General maintenance", "Wording corrected"],
    );
    check_presets(
        &[("[Home](http://example.com)", "[Home](http://example.org)")],
        &["General maintenance", "Links updated"],
    );
    check_presets(&[("author: Ana Sample", "author: Bo Li")], &["General maintenance"]);
    check_presets(&[("3/14/2021", "3/26/2021")], &["Reviewed, nothing to change", "General maintenance"]);
}

/// The questions come and go with the sentence that opens them.
#[test]
fn the_first_question_is_a_question_added_and_nothing_else() {
    use playbook_desk::document::change::{Asked, Change, ItemChange, change_text};
    let vocabulary = Vocabulary::builtin();
    let text = "# Budget\n\nNo money.\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| --- | --- |\n| No money. | Budget |\n";
    let (page, _) = parse(text, &vocabulary);
    let add = Change::Question(Asked::Page, ItemChange::Add { at: 0, text: "Who signs?".to_owned() });
    let asked = change_text(text, &page, &add, &vocabulary).expect("a change").expect("another text");
    assert!(asked.page.questions_intro.is_some(), "{}", asked.text);
    let found = difference((text, &page), (&asked.text, &asked.page));
    let log = log_text(&found, &asked.page, &vocabulary);
    assert_eq!(log.as_deref(), Some("Added question “Who signs?”"), "{found:#?}");
    let back = difference((&asked.text, &asked.page), (text, &page));
    assert_eq!(log_text(&back, &page, &vocabulary).as_deref(), Some("Removed question “Who signs?”"), "{back:#?}");
    assert_eq!(found.len(), 1, "{found:#?}");
}
