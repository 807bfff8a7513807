-- Text as it is searched, for columns: the same as `normalise` in TypeScript (a test compares them). An expression index
-- or a generated column over it spares a room the filling of a column of its own:
--   search_text text not null generated always as (searchable(title || ' ' || body)) stored
-- Every step names its characters or its collation, so that it answers the same on every server from version 15 on.
-- PL/pgSQL keeps its plan for the session; in plain SQL it was planned for every line of the audit log, 0.35 ms each.
-- Whoever changes the rules makes the function anew in a migration and reindexes what is built on it.
create function searchable(t text) returns text
  language plpgsql immutable parallel safe strict as $$
declare
  n text collate "C" := normalize(
    regexp_replace(t collate "C", '[\ufe00-\ufe0f\U000e0100-\U000e01ef]', '', 'g'), nfkc);
begin
  -- Letters beyond ASCII are rare: their long table is read only where it is needed.
  if n ~ '[\u00c0-\u024f\u0370-\u052f\u1e00-\u1eff]' then
    n := translate(
      n,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦ'
      'ĨĪĬĮĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏ'
      'ƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǴǶǷǸǺǼǾ'
      'ȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏ'
      'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЀЁЂЃЄЅ'
      'ІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮ'
      'ѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚ'
      'ӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮḀḂḄḆḈḊḌḎ'
      'ḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲ'
      'ṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞ'
      'ỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾςİ',
      'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħ'
      'ĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝə'
      'ɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǵƕƿǹǻǽǿ'
      'ȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώ'
      'αβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽѐёђѓєѕ'
      'іїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯ'
      'ѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛ'
      'ӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯḁḃḅḇḉḋḍḏ'
      'ḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳ'
      'ṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờở'
      'ỡợụủứừửữựỳỵỷỹỻỽỿσi'
    );
  end if;
  -- ASCII, hiragana, kanji.
  n := normalize(
    translate(
      n,
      'ABCDEFGHIJKLMNOPQRSTUVWXYZぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじ'
      'すずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらり'
      'るれろゎわゐゑをんゔゕゖゝゞ邊邉髙﨑嵜碕斎齊齋澤濱濵嶋嶌廣櫻龍瀧國惠眞德榮圓鹽龜關鐵𠮷栁𣘺舘峯檜冨楳'
      '渕靏靍藏豐萬與來橡條實壽將黑巢曾藪衞鷗禮學寶會兒體應總舊區廳縣鄕橫綠賴瀨堯遙凜',
      'abcdefghijklmnopqrstuvwxyzァアィイゥウェエォオカガキギクグケゲコゴサザシジ'
      'スズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリ'
      'ルレロヮワヰヱヲンヴヵヶヽヾ辺辺高崎崎崎斉斉斉沢浜浜島島広桜竜滝国恵真徳栄円塩亀関鉄吉柳橋館峰桧富梅'
      '淵鶴鶴蔵豊万与来栃条実寿将黒巣曽薮衛鴎礼学宝会児体応総旧区庁県郷横緑頼瀬尭遥凛'
    ),
    nfkc
  );
  return btrim(
    regexp_replace(
      n, '[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g'),
    ' '
  );
end
$$;
