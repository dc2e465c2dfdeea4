variable "region" {
  description = "Where the app runs."
  type        = string
  default     = "eu-central-1"
}

variable "namespace" {
  description = "The app's namespace in the portal; part of every name."
  type        = string
  default     = "default"

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "Lower-case letters, digits and dashes only."
  }
}
