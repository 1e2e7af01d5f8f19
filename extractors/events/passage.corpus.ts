/** Texts of 13 February 2026 with the date and country of the event whose trigger is named; null where the text does not tell. */
export const told: readonly (readonly [text: string, trigger: string, date: string | null, country: string | null])[] =
  [
    ["Police in Nairobi arrested 12 men on Feb. 10.", "arrested", "2026-02-10..2026-02-11", "KE"],
    ["On Feb. 10, police raided a farm in Kenya, detaining 12 men.", "detaining", "2026-02-10..2026-02-11", "KE"],
    ["From Jan. 1 to Feb. 5, Kenyan police arrested 40 men.", "arrested", "2026-01-01..2026-02-06", "KE"],
    ["Sunday's attack in Kenya killed two guards.", "attack", "2026-02-08..2026-02-09", "KE"],
    [
      "Gunmen attacked a bus in Kenya on Feb. 10. They killed four passengers.",
      "killed",
      "2026-02-10..2026-02-11",
      "KE",
    ],
    ["The minister said on Feb. 10 that the firm will build 300 homes in Kenya.", "build", null, "KE"],
    ["Police in Kenya have arrested 12 men.", "arrested", null, "KE"],
    ["A tourist from Canada was killed in Kenya on Feb. 10.", "killed", "2026-02-10..2026-02-11", "KE"],
    ["More than 40 migrants have crossed to Kenya this year.", "crossed", "2026-01-01..2026-02-14", "KE"],
    ["In Kenya the firm earned $4 million, up from $3 million a year earlier.", "earned", null, "KE"],
    [
      "On Feb. 10 a firm in Kenya hired two drivers to replace men who left in January.",
      "hired",
      "2026-02-10..2026-02-11",
      "KE",
    ],
    [
      "Nine people were hurt in Kenya on Feb. 10, among them three children. In Peru a bomb wounded three soldiers on Feb. 9.",
      "hurt",
      "2026-02-10..2026-02-11",
      "KE",
    ],
    [
      "Kenya has begun a drive on fraud, deporting dozens of men. Over the past three days, Kenya has worked with its neighbours to deport the men. On Feb. 1 it arrested 12 men.",
      "deporting",
      "2026-02-10..2026-02-14",
      "KE",
    ],
    [
      "Four men died in a fire in Peru on Feb. 10. The U.S. military said two women were hurt.",
      "hurt",
      "2026-02-10..2026-02-11",
      "PE",
    ],
    [
      "Two men are dead after a crash in Kenya. Medics came to the bridge early on Feb. 8.",
      "dead",
      "2026-02-08..2026-02-09",
      "KE",
    ],
    [
      "The guests met for a Sunday lunch in Nairobi, Kenya. Two teachers were honored.",
      "honored",
      "2026-02-08..2026-02-09",
      "KE",
    ],
    ["Two men were hurt in a fire in Kenya. The mayor said on Sunday that he was sad.", "hurt", null, "KE"],
    ["Two men were hurt in a fire in Kenya. The report was not ready on Monday.", "hurt", null, "KE"],
    ["Police in Kenya have arrested 12 men. Their lawyer came to the station on Sunday.", "arrested", null, "KE"],
  ];
