/// Lists of words that several claims use, by their names in braces.
enum ClaimWords {
  static let lists: [String: [String]] = [
    "harm": [
      "risk", "risks", "side-effect", "side-effects", "complication", "complications", "danger", "dangers", "harm",
      "downside",
      "downsides", "adverse-effects", "adverse-reactions", "hazard", "hazards",
    ],
    "pain": ["pain", "discomfort", "soreness", "stinging", "ache", "ouch", "burning"],
    "everyone": [
      "everyone", "everybody", "anyone", "anybody", "every-patient", "every-body", "all-patients", "all-people",
      "all-ages",
      "any-age", "every-age", "all-skin-types", "all-skin-tones", "every-skin-type", "any-skin-type", "every-skin-tone",
      "all-skin", "every-skin", "any-skin", "all-women", "all-men", "all-adults", "the-whole-family", "all-hair-types",
      "all-eyes", "every-eye", "all-bodies",
    ],
    "very": [
      "completely", "totally", "perfectly", "absolutely", "entirely", "utterly", "fully", "wholly", "100-%", "truly",
      "virtually", "practically", "one-hundred-percent", "100-percent", "hundred-percent",
    ],
    "condition": [
      "acne", "scars", "scar", "wrinkles", "wrinkle", "rosacea", "eczema", "psoriasis", "melasma", "cellulite",
      "arthritis",
      "depression", "anxiety", "migraine", "migraines", "pain", "infertility", "endometriosis", "hair-loss", "baldness",
      "varicose-veins", "veins", "spider-veins", "dry-eye", "dry-eyes", "glaucoma", "cataracts", "cataract", "obesity",
      "diabetes", "snoring", "gum-disease", "tinnitus", "fatigue", "covid", "disease", "condition", "problem",
      "problems",
      "ptsd", "adhd", "autism", "burnout", "addiction", "insomnia", "warts", "fungus", "stretch-marks", "spots",
      "blemishes",
      "lines", "dark-circles", "double-chin", "sciatica", "tendonitis", "elbow", "back-pain", "knee-pain", "allergies",
      "ibs",
      "lines-and-wrinkles", "cancer", "long-covid", "incontinence", "dryness", "short-sight", "myopia",
    ],
    "result": [
      "result", "results", "effect", "effects", "outcome", "outcomes", "improvement", "improvements", "difference",
      "success",
      "change", "transformation",
    ],
    "drug": [
      "serum", "serums", "product", "products", "vitamin", "vitamins", "active-ingredients", "actives", "nutrients",
      "gel",
      "cream", "tonic", "growth-factors", "exosomes", "prp", "hyaluronic-acid", "minerals", "collagen", "peptides",
      "oxygen",
      "oil", "oils", "ingredients", "solution", "antioxidants", "stem-cells", "lotion", "retinol",
    ],
    "adverse": [
      "bleeding", "bleed", "bleeds", "infection", "infections", "infected", "scar", "scars", "scarring", "burn",
      "burns", "blister", "blisters",
      "bruise", "bruises", "bruising", "blood", "nerve", "nerves", "dark-marks", "pale-marks", "dark-spots",
      "dark-patches",
      "light-patches", "clot", "clots", "swelling", "swell", "numb", "numbness", "nausea", "vomiting", "allergic",
      "allergy", "reaction",
      "reactions", "damage", "droop", "droops", "lumps", "hyperpigmentation", "hypopigmentation", "pigment", "dizzy",
      "dizziness",
      "haematoma", "hematoma", "seizure", "seizures", "perforation", "leak", "leaks", "rupture", "tear", "death",
      "blindness", "blind",
      "glare", "haloes", "halos", "dryness", "stroke", "miscarriage", "twins", "hyperstimulation", "fracture",
      "necrosis", "paralysis",
      "stiffness", "inflammation", "abscess", "pus", "pancreatitis", "gallstones", "headache", "headaches", "fever",
      "crusts", "scabs",
      "loss-of-vision", "vision-loss", "hair-loss", "embolism", "thrombosis", "pneumonia", "relapse", "fail", "fails",
      "failure",
    ],
    "not": [
      "not", "never", "cannot", "can't", "don't", "doesn't", "didn't", "won't", "isn't", "aren't", "shouldn't",
      "mustn't", "wouldn't",
      "couldn't", "no-longer",
    ],
    "session": [
      "session", "sessions", "treatment", "treatments", "visit", "visits", "appointment", "appointments", "infusion",
      "infusions",
      "injections", "sittings", "cycle", "cycles", "dose", "doses",
    ],
    "authority": [
      "fda", "ce", "mhra", "tga", "health-canada", "hfea", "nhs", "ema", "cqc", "the-government", "the-ministry",
      "the-department-of-health", "regulators", "regulator", "the-european-union", "who", "nice", "hse", "ahpra",
    ],
    "treatment": [
      "treatment", "treatments", "laser", "therapy", "therapies", "injections", "injection", "surgery", "procedure",
      "procedures", "method", "methods", "device", "machine", "technique", "peel", "peels", "fillers", "filler", "drip",
      "drips", "programme", "program", "implants", "veneers", "aligners", "lenses", "operation", "session", "care",
    ],
  ]
}
