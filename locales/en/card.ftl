card-title = Ayushman Bharat Health Account (ABHA)
