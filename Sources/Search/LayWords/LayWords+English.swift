extension LayWords {
  /// English, in both spellings.
  static let english = """
    price, cost, fee, charge, pay
    insurance, insurer, insured, coverage, health plan, health cover
    toothache, tooth pain, dental pain
    makeup, make up, cosmetics
    hurt, pain, ache, sore, soreness, discomfort
    safe, safety, risk, danger, dangerous, hazard
    side effect, adverse effect, complication
    emergency, urgent
    doctor, physician
    appointment, visit, booking, consultation
    surgery, operation
    shot, injection, jab
    numb, numbing, anesthetic, anaesthetic, anesthesia, anaesthesia
    sedation, sedative
    stitch, suture
    healing, recovery, downtime, heal, recover
    aftercare, afterwards, follow up, followup
    scar, scarring, cicatrix
    bruise, bruising, hematoma, haematoma
    swelling, swollen, edema, oedema
    bleed, bleeding, hemorrhage, haemorrhage, blood loss
    redness, red, erythema
    itch, itching, itchy, pruritus
    hives, urticaria, nettle rash
    eczema, dermatitis
    pimple, zit, spot, acne
    wrinkle, fine line, crease
    mole, nevus, naevus
    wart, verruca
    cold sore, herpes
    dark spot, age spot, sun spot, hyperpigmentation, pigmentation
    stretch mark, striae
    sunscreen, sun cream, sun protection, SPF
    burn, burning, burnt
    infection, infected, septic
    fever, temperature
    medicine, medication, drug, tablet, pill
    painkiller, pain relief, analgesic, pain reliever
    blood thinner, anticoagulant
    birth control, contraception, contraceptive
    pregnant, pregnancy, expecting
    breastfeeding, nursing, lactation, breastfeed
    allergy, allergic
    high blood pressure, hypertension
    heart attack, myocardial infarction
    heart, cardiac
    kidney, renal
    liver, hepatic
    lung, pulmonary
    stomach, abdomen, belly, tummy, abdominal
    bowel, intestine, gut
    womb, uterus
    period, menstruation, menstrual
    tooth, teeth, dental
    gum, gingiva, gingival
    tooth decay, cavity, caries
    cancer, tumor, tumour, malignant
    lump, swelling
    diabetes, diabetic
    obesity, obese, overweight
    tired, tiredness, fatigue
    sick, nausea, vomit, vomiting, throw up
    diarrhea, diarrhoea
    dizzy, dizziness, vertigo
    short of breath, shortness of breath, breathless, trouble breathing
    faint, fainting, pass out, syncope
    child, children, kid, pediatric, paediatric
    old age, older, elderly
    X-ray, radiograph
    botox, botulinum toxin
    filler, hyaluronic acid
    cosmetic, aesthetic
    collarbone, clavicle
    shoulder blade, scapula
    anemia, anaemia
    esophagus, oesophagus
    gynecology, gynaecology
    hemoglobin, haemoglobin
    leukemia, leukaemia
    orthopedic, orthopaedic
    color, colour
    center, centre
    fiber, fibre
    """
}
