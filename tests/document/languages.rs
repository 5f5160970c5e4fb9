//! The same entry in the six languages of the vocabulary, and in two that it does not know.

use crate::told::told;

#[track_caller]
fn check(page: &str, expected: &str) {
    let told: Vec<String> = told(page).lines().filter(|line| !line.starts_with("field: ")).map(str::to_owned).collect();
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(told, expected);
}

#[test]
fn english() {
    check(
        include_str!("../fixtures/document/en.md"),
        "status in en, by words
        title: Missing Budget
        definition: The customer wants to use the service, but the money for the project has not been approved yet.
        intro: If you are still unsure, ask the customer:
        valid: The board has put off the decision about the costs until next quarter. -> Missing Budget
        valid: The customer waits for a discount that nobody has promised. -> Missing Budget
        invalid: The customer has not answered for six weeks. -> Customer Silent
        question: Who approves the budget?
        question: When do they meet next?
        update: 2021-03-25 (row) Ana Sample: Added a scenario about discounts
        update: 2021-03-02 (table) Ana Sample: Created the page",
    );
}

#[test]
fn spanish_with_american_dates() {
    check(
        include_str!("../fixtures/document/es.md"),
        "status in es, by words
        title: Falta de presupuesto
        definition: El cliente quiere usar el servicio, pero el dinero para el proyecto todavía no se ha aprobado.
        intro: Si aún tiene dudas, haga estas preguntas al cliente:
        valid: La dirección aplazó la decisión sobre los costos hasta el próximo trimestre. -> Falta de presupuesto
        invalid: El cliente no contesta desde hace seis semanas. -> El cliente no contesta
        question: ¿Quién aprueba el presupuesto?
        update: 2021-03-25 (row) Ana Sample: Nuevo escenario sobre descuentos
        update: 2021-03-02 (table) Ana Sample: Página creada",
    );
}

#[test]
fn german_with_an_english_refresh_summary_stays_german() {
    check(
        include_str!("../fixtures/document/de.md"),
        "status in de, by words
        title: Fehlendes Budget
        definition: Der Kunde möchte den Dienst nutzen, aber das Geld für das Projekt ist noch nicht bewilligt.
        intro: Wenn Sie noch unsicher sind, stellen Sie dem Kunden diese Fragen:
        valid: Der Vorstand hat die Entscheidung über die Kosten auf das nächste Quartal verschoben. -> Fehlendes Budget
        invalid: Der Kunde meldet sich seit sechs Wochen nicht. -> Kunde antwortet nicht
        question: Wer bewilligt das Budget?
        question: [Teams] Sind die Räume bereit?
        question: [Teams] Gibt es genug Kameras?
        question: [Exchange] Wie viele Postfächer sind es?
        update: 2021-03-25 (row) Ana Sample: Scenario about discounts added
        update: 2021-03-02 (row) Ana Sample: Page created",
    );
}

#[test]
fn portuguese_with_the_day_first() {
    check(
        include_str!("../fixtures/document/pt.md"),
        "status in pt, by words
        title: Orçamento em falta
        definition: O cliente quer usar o serviço, mas o dinheiro para o projeto ainda não foi aprovado.
        intro: Se você ainda não tem certeza, faça estas perguntas ao cliente:
        valid: A diretoria adiou a decisão sobre os custos para o próximo trimestre. -> Orçamento em falta
        valid: O cliente espera por um desconto que ninguém prometeu. -> Orçamento em falta
        invalid: O cliente não responde há seis semanas. -> Cliente sem resposta
        question: Quem aprova o orçamento?
        question: Quando é a próxima reunião?
        update: 2021-03-25 (row) Ana Sample: Novo cenário sobre descontos
        update: 2021-03-02 (table) Ana Sample: Página criada",
    );
}

#[test]
fn japanese_with_two_kinds_of_dates() {
    check(
        include_str!("../fixtures/document/ja.md"),
        "status in ja, by words
        title: 予算の不足
        definition: お客様はサービスを使いたいと考えていますが、費用がまだ承認されていません。
        intro: まだ迷う場合は、次の質問をしてください。
        valid: 取締役会は費用の決定を来期に延期しました。 -> 予算の不足
        invalid: お客様から 6 週間返事がありません。 -> お客様の沈黙
        question: 予算を承認するのは誰ですか。
        update: 2021-03-25 (row) Ana Sample: 割引の例を追加
        update: 2021-03-02 (language, ambiguous) Ana Sample: ページを作成
        problem: date-ambiguous 3/2/2021",
    );
}

#[test]
fn chinese_with_a_bold_label_that_never_closes() {
    check(
        include_str!("../fixtures/document/zh.md"),
        "status in zh, by words
        title: 缺少预算
        definition: 客户想使用该服务，但是项目的经费还没有批准。
        intro: 如果仍不确定，请向客户询问以下问题：
        valid: 董事会把费用的决定推迟到下个季度。 -> 缺少预算
        valid: 客户在等待一个没有人承诺过的折扣。 -> 缺少预算
        invalid: 客户六个星期没有回复。 -> 客户没有响应
        question: 谁批准预算？
        question: 下一次会议是什么时候？
        question: [Teams] 会议室已经准备好了吗？
        update: 2021-03-25 (row) Ana Sample: 新增折扣场景
        update: 2021-03-02 (row) Ana Sample: 创建页面",
    );
}

#[test]
fn french_by_its_structure() {
    check(
        include_str!("../fixtures/document/fr.md"),
        "status in fr, by structure
        title: Budget manquant
        definition: Le client souhaite utiliser le service, mais le budget du projet n’est pas encore approuvé par la direction.
        intro: Si vous hésitez encore, posez ces questions au client :
        valid: La direction a reporté la décision sur les coûts au trimestre prochain. -> Budget manquant
        valid: Le client attend une remise que personne ne lui a promise. -> Budget manquant
        invalid: Le client ne répond plus depuis six semaines. -> Client silencieux
        question: Qui approuve le budget ?
        question: Quand a lieu la prochaine réunion ?
        question: [Teams] Les salles sont-elles prêtes ?
        update: 2021-03-25 (row) Ana Sample: Nouveau scénario sur les remises
        update: 2021-03-02 (table) Ana Sample: Page créée
        problem: read-by-structure",
    );
}

#[test]
fn korean_by_its_structure() {
    check(
        include_str!("../fixtures/document/ko.md"),
        "status in ko, by structure
        title: 예산 부족
        definition: 고객은 서비스를 사용하고 싶어 하지만 프로젝트 비용이 아직 승인되지 않았습니다.
        intro: 아직 확실하지 않으면 고객에게 물어보십시오.
        valid: 이사회가 비용 결정을 다음 분기로 미루었습니다. -> 예산 부족
        valid: 고객이 아무도 약속하지 않은 할인을 기다립니다. -> 예산 부족
        invalid: 고객이 6주 동안 답하지 않았습니다. -> 응답 없는 고객
        question: 누가 예산을 승인합니까?
        update: 2021-03-25 (row) Ana Sample: 할인 시나리오 추가
        update: 2021-03-02 (row) Ana Sample: 페이지 작성
        problem: read-by-structure",
    );
}
