extension Topic {
  /// What people do; whether and when they may is said by the words around it.
  static let activities: [Topic] = [
    activity(
      "driving",
      ["take|leave the|your car", "drive|driving|drives|behind-the-wheel|steering-wheel|car-keys|the-car|your-car"]),
    activity(
      "washing",
      [
        "leave|keep|stay|remain [the|your|it] [scalp|wound|area|head|dressing|plaster|hair] [completely|clean] [and] dry",
        "wash|washing|tap|water-may-touch|water-may-reach|water-should|no-water|shower|showers|showering|shampoo|shampooing|rinse|water-touch|get-wet|wet|get-it-wet",
      ]),
    activity(
      "baths and swimming", traits: .needsStrength,
      ["swim|swimming|pool|pools|bath|baths|bathe|bathing|sauna|saunas|hot-tub|sea"]),
    activity(
      "sports", traits: .needsStrength,
      ["sport|sports|exercise|exercising|gym|workout|workouts|training|train|weights|yoga"]),
    activity(
      "running", traits: .needsStrength, ["run|running|jog|jogging|marathon|running-shoes|sprinting|sprint|lace-up"]),
    activity(
      "ball games", traits: .needsStrength,
      ["football|tennis|ball-games|basketball|rugby|squash|golf|ski|skiing|contact-sport|contact-sports"]),
    activity("cycling", traits: .needsStrength, ["cycling|cycle|bike|bicycle"]),
    activity("the sun", ["sun|sunbathe|sunbathing|sunbed|sunbeds|solarium|tanning|beach"]),
    activity("make-up", ["make-up|makeup|foundation|mascara|concealer|lipstick|eyeliner|make-up-your|powder-your"]),
    activity("alcohol", ["alcohol|wine|beer|drink-alcohol|glass-of-wine|alcoholic"]),
    activity("smoking", ["smoke|smoking|cigarettes|cigarette|nicotine|tobacco"]),
    activity("flying", traits: .needsStrength, ["fly|flying|flight|flights|air-travel|plane"]),
    activity("sex", ["sex|intercourse|sexual"]),
    activity(
      "lifting", traits: .needsStrength, ["lift|lifting|carry|carrying|heavy-work|heavy-bags|heavy-things|gardening"]),
    activity("eating", ["eat|eating|chew|chewing"]),
    activity("hot drinks and drinks", ["coffee|tea|hot-drinks|fizzy|sip|drinks|water-until|straw|red-wine"]),
    activity("contact lenses", ["contact-lenses|contacts|contact-lens|soft-lenses|hard-lenses"]),
    activity("shaving", ["shave|shaving|razor"]),
    activity("waxing", ["wax|waxing|pluck|plucking|epilate|tweeze"]),
    activity(
      "painkillers", ["ibuprofen|aspirin|anti-inflammatory|anti-inflammatories|nsaids|naproxen|painkillers"]),
    activity("blood thinners", ["blood-thinner|blood-thinners|anticoagulant|anticoagulants|warfarin"]),
    activity("tooth brushing", ["brush|brushing|toothbrush|floss|flossing|mouthwash"]),
    activity("touching and rubbing", ["rub|rubbing|massage|massaging|touch|touching|scratch|scratching|press"]),
    activity("lying down", ["lie|lying|lie-down|lie-flat|bend|bending|bend-over"]),
    activity("hats and helmets", ["hat|hats|cap|caps|helmet|headphones|tight-clothes"]),
    activity("retinoids and acids", ["retinol|retinoid|retinoids|acids|exfoliate|scrubs|scrub|exfoliating"]),
    activity(
      "work", traits: .needsStrength,
      [
        "work|desk|job|office-staff|office-workers|in-the-office|at-the-office|to-the-office|your-office|office-work|office-job"
      ]),
    activity("walking", ["walk|walking|walks"]),
    activity("screens and reading", ["read|reading|screen|screens|television|tv|computer"]),
    activity("deodorant and creams", ["deodorant|moisturiser|moisturizer|sunscreen|sun-cream|perfume"]),
  ]

  /// What people have; whether they may be treated is said by the words around it.
  static let conditions: [Topic] = [
    condition("pregnancy", ["pregnant|pregnancy|expecting|mothers-to-be"]),
    condition(
      "breastfeeding",
      ["new-mum|new-mums|new-mother|new-mothers|breastfeed|breastfeeding|breast-feeding|breast-feed|nursing|lactating"]),
    condition("pancreatitis", ["pancreatitis|inflamed-pancreas|inflammation-of-the-pancreas|pancreas"]),
    condition("pacemakers", ["pacemaker|pacemakers|defibrillator|implanted-device"]),
    condition(
      "blood thinners",
      [
        "blood-thinner|blood-thinners|anticoagulant|anticoagulants|warfarin|thin-the-blood|thins-the-blood|thin-your-blood"
      ]),
    condition("diabetes", ["diabetes|diabetic|diabetics"]),
    condition("epilepsy", ["epilepsy|epileptic|seizures|fits"]),
    condition("keloids", ["keloid|keloids|raised-scars|thick-scars"]),
    condition("isotretinoin", ["isotretinoin|accutane|roaccutane"]),
    condition("cold sores", ["cold-sore|cold-sores|herpes"]),
    condition("metal", ["metal|metal-implant|metal-implants|metal-plate|nickel"]),
    condition("smokers", ["smoke|smokers|smoker|smoking"]),
    condition("glaucoma", ["glaucoma"]),
    condition("dry eyes", ["dry-eye|dry-eyes"]),
    condition("thyroid cancer", ["thyroid-cancer|medullary"]),
    condition("high blood pressure", ["high-blood-pressure|hypertension"]),
    condition("heart disease", ["heart-disease|heart-attack|heart-failure|heart-trouble|heart-condition"]),
    condition("autoimmune disease", ["autoimmune|lupus|immune-disease|weak-immune|immune-system"]),
    condition("gum disease", ["gum-disease|periodontitis|inflamed-gums"]),
    condition("osteoporosis", ["osteoporosis|bisphosphonates|brittle-bones"]),
    condition(
      "dark skin",
      ["dark-skin|black-skin|brown-skin|darker-skin|skin-types-v|types-v|types-iv|deep-skin-tones|very-dark"]),
    condition("children", ["children|under-18s|teenagers|teens|minors|young-people|schoolchildren"]),
    condition("allergies", ["allergy|allergies|allergic"]),
    condition("eating disorders", ["eating-disorder|eating-disorders|bulimia|anorexia"]),
    condition("kidney disease", ["kidney-disease|kidneys|kidney"]),
    condition("cancer", ["cancer|tumour|tumor|chemotherapy"]),
    condition("tattoos", ["tattoo|tattoos|tattooed"]),
    condition("suntans", ["tan|tanned|suntan|sunburn|sunburnt"]),
    condition("psychosis", ["psychosis|schizophrenia|psychotic|bipolar"]),
    condition("insulin", ["insulin"]),
    condition("metformin", ["metformin"]),
    condition("antidepressants", ["antidepressants|antidepressant"]),
    condition("asthma", ["asthma|asthmatic"]),
    condition("migraine", ["migraine|migraines"]),
    condition("eczema", ["eczema"]),
    condition("psoriasis", ["psoriasis"]),
    condition("rosacea", ["rosacea"]),
    condition("hepatitis", ["hepatitis|hiv"]),
    condition("gallstones", ["gallstones|gallbladder"]),
    condition("thin corneas", ["thin-cornea|thin-corneas|thin-irregular|cornea-is-too-thin"]),
    condition("tooth grinding", ["grind|grinding|grinders"]),
    condition("endometriosis", ["endometriosis"]),
    condition("blocked tubes", ["blocked-tubes|blocked-tube"]),
    condition("arthritis", ["arthritis|rheumatoid"]),
    condition("reflux", ["reflux|heartburn"]),
    condition("bleeding disorders", ["bleeding-disorder|bleeding-disorders|haemophilia|clotting-disorder"]),
    condition("active acne", ["active-acne|inflamed-acne"]),
    condition("infections", ["infection|infected|skin-infection"]),
    condition("the pill", ["the-pill|contraceptive-pill"]),
    condition("statins", ["statins"]),
    condition("contact lens wearers", ["lens-wearers"]),
    condition("cataracts", ["cataract|cataracts"]),
    condition("keratoconus", ["keratoconus"]),
    condition("anxiety", ["anxious|anxiety"]),
    condition("moles", ["mole|moles"]),
    condition("hernias", ["hernia|hernias"]),
    condition("blood clots", ["thrombosis|blood-clot|blood-clots|embolism"]),
    condition("strokes", ["stroke|strokes"]),
    condition("eardrums", ["eardrum|eardrums"]),
    condition("thyroid disease", ["thyroid"]),
    condition("gout", ["gout"]),
    condition("wounds", ["open-wound|open-wounds|open-sores"]),
    condition("breast implants", ["breast-implant|breast-implants"]),
    condition("older people", ["over-65|over-70|over-75|over-80|elderly|older-people"]),
  ]

  private static func activity(_ name: String, traits: Traits = [], _ words: [String]) -> Topic {
    Topic(name, .activity, traits: traits, [(.mention, words)])
  }

  private static func condition(_ name: String, _ words: [String]) -> Topic {
    Topic(name, .condition, [(.mention, words)])
  }
}
