extension LayWords {
  /// Spanish.
  static let spanish = """
    precio, precios, coste, costo, cuesta, tarifa, pagar
    cobertura, seguro médico
    dolor, duele, doler, doloroso, molestia, molestias
    efecto secundario, efectos secundarios, efecto adverso, efectos adversos, complicación, complicaciones
    riesgo, riesgos, peligro, peligroso, seguridad
    urgencia, urgencias, emergencia, emergencias
    médico, médica, doctor, doctora
    cita, citas, consulta, reserva
    operación, cirugía
    inyección, inyecciones, pinchazo
    anestesia, adormecer, sedación
    sutura, suturas, puntos de sutura
    recuperación, curación, cicatrización
    cuidados posteriores, después del tratamiento, postratamiento
    cicatriz, cicatrices
    moretón, moretones, moratón, hematoma, hematomas
    hinchazón, hinchado, inflamación, edema
    sangrado, sangrar, hemorragia
    enrojecimiento, rojez, eritema
    picor, picazón, comezón, prurito
    ronchas, urticaria, habones
    eccema, eczema, dermatitis
    grano, granos, espinilla, espinillas, acné
    arruga, arrugas, líneas de expresión
    lunar, lunares, nevo
    verruga, verrugas
    herpes labial, herpes
    mancha, manchas, hiperpigmentación
    estría, estrías
    protector solar, crema solar, protección solar
    infección, infecciones, infectado
    fiebre, calentura, temperatura
    medicamento, medicamentos, medicina, medicinas, fármaco, pastilla, pastillas
    anticoagulante, anticoagulantes, adelgazar la sangre
    anticonceptivo, anticonceptivos, la píldora
    embarazo, embarazada
    lactancia, amamantar, dar el pecho
    alergia, alergias, alérgico, alérgica
    presión alta, tensión alta, hipertensión
    azúcar, diabetes
    náuseas, vómito, vómitos
    mareo, mareos, vértigo
    falta de aire, dificultad para respirar, disnea
    cansancio, cansado, fatiga
    cáncer, tumor
    caída del pelo, caída del cabello, alopecia
    bótox, toxina botulínica
    relleno, rellenos, ácido hialurónico
    """
}
