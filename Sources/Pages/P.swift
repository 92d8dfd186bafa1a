enum PPlaceholder {}
