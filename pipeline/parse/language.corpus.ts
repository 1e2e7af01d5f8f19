/** Texts, what their page declares, and what they are. */
export const LANGUAGES: readonly (readonly [text: string, declared: string | null, expected: string | null])[] = [
  [
    "The river rose by two metres overnight and flooded the lower town, where 340 families live near the old market, the mayor said.",
    null,
    "en",
  ],
  [
    "The river rose by two metres overnight and flooded the lower town, where 340 families live near the old market, the mayor said.",
    "de",
    "en",
  ],
  [
    "The river rose by two metres overnight and flooded the lower town, where 340 families live near the old market, the mayor said.",
    "en_GB",
    "en-GB",
  ],
  [
    "Der Fluss stieg in der Nacht um zwei Meter und überflutete die untere Stadt, in der 340 Familien leben, sagte die Bürgermeisterin am Dienstag.",
    "en-US",
    "de",
  ],
  [
    "La rivière est montée de deux mètres dans la nuit et a inondé la ville basse, où vivent 340 familles, a dit la maire mardi.",
    null,
    "fr",
  ],
  [
    "El río subió dos metros durante la noche e inundó la ciudad baja, donde viven 340 familias, según dijo la alcaldesa el martes.",
    null,
    "es",
  ],
  [
    "O rio subiu dois metros durante a noite e inundou a cidade baixa, onde vivem 340 famílias, disse a prefeita na terça-feira em uma entrevista.",
    "pt-BR",
    "pt-BR",
  ],
  [
    "Il fiume è salito di due metri nella notte e ha inondato la città bassa, dove vivono 340 famiglie, ha detto la sindaca martedì.",
    null,
    "it",
  ],
  [
    "De rivier steeg in de nacht met twee meter en zette de benedenstad onder water, waar 340 gezinnen wonen, zei de burgemeester op dinsdag.",
    null,
    "nl",
  ],
  [
    "Sungai itu naik dua meter pada malam hari dan merendam kota bawah yang dihuni oleh 340 keluarga, kata wali kota itu pada hari Selasa.",
    "id",
    "id",
  ],
  [
    "Rzeka podniosła się w nocy o dwa metry i zalała dolne miasto, gdzie mieszka 340 rodzin, powiedziała we wtorek burmistrz, ale nie wiadomo, czy to już koniec.",
    null,
    "pl",
  ],
  [
    "Nehir gece boyunca iki metre yükseldi ve 340 ailenin yaşadığı aşağı şehir için bir tehlike olarak görüldü, ancak belediye başkanı daha sonra bu suyun çekildiğini söyledi.",
    null,
    "tr",
  ],
  [
    "Река поднялась за ночь на два метра и затопила нижний город, где живут 340 семей, сказала мэр во вторник, но это не было неожиданностью для них.",
    null,
    "ru",
  ],
  [
    "Ріка піднялася за ніч на два метри і затопила нижнє місто, де живуть 340 родин, сказала мер у вівторок, але це не було несподіванкою для них.",
    "ru",
    "uk",
  ],
  ["河水一夜之间上涨两米，淹没了下城区，那里靠近老市场住着三百四十户人家，市长星期二说。", "en", "zh"],
  ["川は一晩で二メートル上昇し、三百四十世帯が暮らす下町を水に浸したと市長は火曜日に述べた。", "en", "ja"],
  ["강물이 밤새 이 미터 불어나 삼백사십 가구가 사는 아랫마을이 물에 잠겼다고 시장이 화요일 밝혔다.", "en", "ko"],
  [
    "ارتفع النهر مترين خلال الليل وغمر المدينة السفلى التي تعيش فيها 340 عائلة، كما قالت رئيسة البلدية في تصريح من مكتبها بعد الاجتماع.",
    null,
    "ar",
  ],
  ["नदी रात भर में दो मीटर बढ़ गई और निचले शहर में पानी भर गया, जहाँ तीन सौ चालीस परिवार रहते हैं।", null, "hi"],
  // Too little to tell: the declaration stands.
  ["Velmora 12, Brenn 9", "sv", "sv"],
  ["Velmora 12, Brenn 9", null, null],
];
