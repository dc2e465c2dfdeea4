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

variable "memory_mb" {
  description = "Memory; the share of a processor grows with it. 1769 MB are one whole processor, which is the most a small app gets."
  type        = number
  default     = 256

  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 1769
    error_message = "From 128 to 1769: more than one processor needs an approval."
  }
}
