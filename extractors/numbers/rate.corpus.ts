/** Rates. */
export const corpus: readonly (readonly [string, string])[] = [
  ["They pay $20 a month.", "= 20 dollar per month"],
  ["The plant makes 800,000 barrels a day.", "= 800000 barrel per day"],
  ["It offered $98 a share.", "= 98 dollar per share"],
  ["The lab runs 3,000 tests per day.", "= 3000 test per day"],
  ["Growth is 5 percent a year.", "= 5 percentage per year"],
  ["Fuel costs 1.80 euros per litre.", "= 1.8 euro per litre"],
  ["Winds blew at 120 km/h.", "= 120 kilometre per hour"],
  ["Sales were $1.2 billion a year earlier.", "= 1200000000 dollar"],
  ["The city uses 2 billion gallons of drinking water a year.", "= 2000000000 gallon per year"],
  ["She makes 25 points a game.", "= 25 point per game"],
  ["A bus gave 12 children a ride.", "= 12 child"],
  ["Eggs cost $4 a carton.", "= 4 dollar per carton"],
];
