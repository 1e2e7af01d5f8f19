/** Phrases and what their first quantity measures, as words. */
export const corpus: readonly (readonly [string, string])[] = [
  ["Unemployment rose 5%.", "Unemployment"],
  ["Shares of the bank were down 3%.", "Shares bank"],
  ["About 60 per cent of voters agreed.", "voters"],
  ["It sells at a $149 price point.", "price point"],
  ["They face a fine of $5 million.", "fine"],
  ["The engine makes 450 Nm of torque.", "torque"],
  ["Winds of 50mph felled trees.", "Winds"],
  ["The index, which covers 30 stocks, closed at 5,884.", "index"],
  ["Acme Inc. is cutting 300 jobs.", "Acme Inc"],
  ["The retailer announced plans to lay off 300 workers.", "retailer"],
  ["The lender raised its offer, bringing it to $60.", "lender"],
  ["The riders over the age of 21 won.", "riders"],
  ["The tank was 35% full.", "tank"],
  ["It cost 20 dollars.", ""],
  ["One man died.", ""],
];
