import Diagnostics

extension Claim {
  /// A text says how long people need to recover.
  static let noDowntime = Claim(
    Rule(
      "claim-no-downtime", .claims, title: "A text says how long people need to recover",
      reason: "People plan work and travel by it.",
      bad: "No downtime: go back to work the same day.",
      good: "Most people are red for one to three days."),
    .error, message: "this says that nobody needs time to recover",
    hint: "say how long most people need, and what they can't do meanwhile",
    excuses: [.hedge],
    phrases: [
      "no time-off|days-off|recovery|rest|convalescence [needed|required|necessary]",
      "carry|get|go|crack on with your-day|as-normal|life|as-usual|as-before",
      "pop|nip|drop|slip in|out|by on|during|in|at|between your|the|a lunch|lunchtime|coffee|meetings|school-run",
      "nobody|no-one need-know|needs-to-know|has-to-know|will-be-any",
      "back-at-work|back-at-your-desk|back-in-the-gym|back-on-your-feet|back-on-the-bike|back-on-court tomorrow|today|next-day|the-next-day|by|before|within|in|same",
      "up-and-about|out-dancing|on-the-dance-floor in|within|by|before|the-same|that",
      "no|zero|without|minimal-to-no|little-or-no [any] [real] downtime|down-time|recovery|recovery-time|recuperation|time-off|healing-time|convalescence|interruption",
      "no-need|needn't|don't-need|never-need to take|for time-off|a-day-off|recover|rest",
      "back [to|at|on|in] …5 the-same-day|same-day|straight-away|straightaway|immediately|at-once|right-away|within-minutes|within-the-hour|that-afternoon|that-evening|that-very-afternoon|the-same-afternoon|by-lunch|by-two|by-dinner|the-next-morning|by-teatime|in-an-hour",
      "lunch-hour|lunchtime|lunch-break|lunch-time|walk-in-walk-out {treatment}|facelift|lift|procedure|peel|fix|nose|lipo",
      "in|during|over your|a|the lunch-hour|lunch-break|lunch",
      "nobody|no-one … will|would [ever] know|notice|tell|guess|see|suspect|be-any-the-wiser|the-wiser",
      "straight|right|directly back|on|from|to|into|onto … work|gym|office|desk|party|life|school|beach|wheel|bike|meeting|dinner|court|stage|wheel",
      "recover|recovery|recuperate|heal|healed [takes] … instantly|overnight|in-no-time|within-hours|immediately|zero|nil",
      "on [the] monday|tuesday|wednesday|thursday|friday|saturday|sunday|nine|noon … on|at|by … monday|tuesday|wednesday|thursday|friday|saturday|sunday|two|one|night",
      "drive|fly|work|train|swim|run|party|play … the-same-day|same-day|that-evening|that-very-evening|right-afterwards|straight-afterwards|on-the-same-day|an-hour-later|that-afternoon|that-very-afternoon|immediately-after|immediately-afterwards",
      "life|work|routine goes-on|as-usual|uninterrupted|as-normal|without-missing",
      "without missing|losing|taking|skipping a|any day|beat|minute|time|workout|shift",
    ],
    otherSenses: [
      "no|without recovery room|plan",
      "do|please not|n't return|go",
      "you may walk|go-for-a-walk … same-day",
      "home the-same-day|same-day",
      "day-case|day-surgery",
      "if|when you return",
    ])
}
