/** Which place a name means: the expected name, country and, after a stop, division or feature of each place found. */

export interface ResolutionCase {
  readonly text: string;
  readonly url?: string;
  /** Mention and what it means: `["Paris", "Paris US.TX"]`; a country or region is `"Cambodia KH"`. */
  readonly places: readonly (readonly [mention: string, place: string])[];
}

export const resolutionCases: Readonly<Record<string, readonly ResolutionCase[]>> = {
  population: [
    { text: "He flew to Paris.", places: [["Paris", "Paris FR.11"]] },
    { text: "The march began in London.", places: [["London", "London GB.ENG"]] },
    {
      text: "La Paz is calm. U.S. teachers from Utah and Nevada live in La Paz.",
      places: [
        ["La Paz", "La Paz BO.04"],
        ["U.S.", "United States US"],
        ["Utah", "Utah US.UT"],
        ["Nevada", "Nevada US.NV"],
        ["La Paz", "La Paz BO.04"],
      ],
    },
  ],
  container: [
    {
      text: "The tornado struck Paris, Texas.",
      places: [
        ["Paris", "Paris US.TX"],
        ["Texas", "Texas US.TX"],
      ],
    },
    {
      text: "A man from Athens, Ga., was held.",
      places: [
        ["Athens", "Athens US.GA"],
        ["Ga.", "Georgia US.GA"],
      ],
    },
    {
      text: "She was born in Tripoli, Lebanon.",
      places: [
        ["Tripoli", "Tripoli LB.09"],
        ["Lebanon", "Lebanon LB"],
      ],
    },
  ],
  votes: [
    {
      text: "Tennessee's governor visited Nashville, Knoxville and Lebanon on Friday.",
      places: [
        ["Tennessee", "Tennessee US.TN"],
        ["Nashville", "Nashville US.TN"],
        ["Knoxville", "Knoxville US.TN"],
        ["Lebanon", "Lebanon US.TN"],
      ],
    },
    {
      text: "Tbilisi accused Moscow. Georgia and Russia fought in South Ossetia.",
      places: [
        ["Tbilisi", "Tbilisi GE.51"],
        ["Moscow", "Moscow RU.48"],
        ["Georgia", "Georgia GE"],
        ["Russia", "Russia RU"],
        ["South Ossetia", "South Ossetia GE"],
      ],
    },
  ],
  dialect: [
    {
      text: "Georgia's newest commissioner met an attorney. The commissioner had been indicted.",
      places: [["Georgia", "Georgia US.GA"]],
    },
    { text: "Georgia's president met a lawyer. The minister had been accused.", places: [["Georgia", "Georgia GE"]] },
  ],
  strays: [
    {
      text: "Peru sent troops to Lima, Arequipa and Cusco. U.S. Marines lived in the San Borja district.",
      places: [
        ["Peru", "Peru PE"],
        ["Lima", "Lima PE.LMA"],
        ["Arequipa", "Arequipa PE.04"],
        ["Cusco", "Cusco PE.08"],
        ["U.S.", "United States US"],
        ["San Borja", "San Borja PE"],
      ],
    },
    {
      text: "Iraqi troops held Basra and Mosul. Two died in Shaab.",
      places: [
        ["Iraqi", "Iraq IQ"],
        ["Basra", "Basra IQ.02"],
        ["Mosul", "Mosul IQ.15"],
        ["Shaab", "Shaab IQ"],
      ],
    },
    {
      text: "Ohio's Northland shops drew people from Columbus, Dayton and Toledo.",
      places: [
        ["Ohio", "Ohio US.OH"],
        ["Columbus", "Columbus US.OH"],
        ["Dayton", "Dayton US.OH"],
        ["Toledo", "Toledo US.OH"],
      ],
    },
    {
      text: "Women from Columbus, Dayton and Toledo in Ohio died in Normandy, in Munich and in Perpignan, France.",
      places: [
        ["Columbus", "Columbus US.OH"],
        ["Dayton", "Dayton US.OH"],
        ["Toledo", "Toledo US.OH"],
        ["Ohio", "Ohio US.OH"],
        ["Normandy", "Normandy FR.28"],
        ["Munich", "Munich DE.02"],
        ["Perpignan", "Perpignan FR.76"],
        ["France", "France FR"],
      ],
    },
  ],
  home: [
    {
      text: "Councillors in London want a centre.",
      url: "http://www.example.ca/news/1",
      places: [["London", "London CA.08"]],
    },
    {
      text: "Ministers flew to Moscow.",
      url: "http://www.example.co.uk/news/1",
      places: [["Moscow", "Moscow RU.48"]],
    },
    {
      text: "The council of Lebanon met on Monday. The sheriff spoke to the county commission.",
      url: "https://www.lebanondemocrat.com/news/council",
      places: [["Lebanon", "Lebanon US.TN"]],
    },
    {
      text: "London can get to work, the mayor told the Canadian Press in Ontario.",
      url: "https://lfpress.ca/news",
      places: [
        ["London", "London CA.08"],
        ["Canadian", "Canada CA"],
        ["Ontario", "Ontario CA.08"],
      ],
    },
  ],
  alternates: [
    {
      text: "Riots in Bombay and Calcutta spread.",
      places: [
        ["Bombay", "Mumbai IN.16"],
        ["Calcutta", "Kolkata IN.28"],
      ],
    },
    { text: "Protests in Kiev grew.", places: [["Kiev", "Kyiv UA.12"]] },
    { text: "Burma freed him.", places: [["Burma", "Myanmar MM"]] },
    {
      text: "The Republic of Korea and the DPRK talked.",
      places: [
        ["Republic of Korea", "South Korea KR"],
        ["DPRK", "North Korea KP"],
      ],
    },
  ],
  asked: [
    {
      text: "The province of Kandal was flooded in Cambodia.",
      places: [
        ["Kandal", "Kandal KH.07"],
        ["Cambodia", "Cambodia KH"],
      ],
    },
    {
      text: "Police in Sihanouk Province, Cambodia, raided a casino.",
      places: [
        ["Sihanouk Province", "Preah Sihanouk KH.28"],
        ["Cambodia", "Cambodia KH"],
      ],
    },
  ],
  capital: [
    {
      text: "Talks between Washington and Tehran failed.",
      places: [
        ["Washington", "Washington, D.C. US.DC"],
        ["Tehran", "Tehran IR.26"],
      ],
    },
  ],
};
